/** Joins the class names that apply: `cx(css.row, isChosen && css.chosen)`. */
export const cx = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
