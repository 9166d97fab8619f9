export const waitingContract = {}
