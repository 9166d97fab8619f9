export const visitsContract = {}
