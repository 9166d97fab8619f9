export const groupsContract = {}
