export const absencesContract = {}
