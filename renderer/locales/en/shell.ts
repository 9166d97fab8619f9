export const shell = { title: 'Daysheet' }
