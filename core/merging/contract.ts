/** Making two records of one person one. */
export const mergingContract = {}
