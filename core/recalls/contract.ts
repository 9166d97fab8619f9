export const recallsContract = {}
