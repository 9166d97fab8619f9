/** The inks of paper: they must read on a black-and-white printer. */
export const strong = '#111827'
export const faint = '#4b5563'
export const rule = '#c4c9d1'
