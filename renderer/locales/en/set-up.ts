export const setUp = { title: 'Daysheet' }
