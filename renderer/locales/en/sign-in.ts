export const signIn = { title: 'Daysheet' }
