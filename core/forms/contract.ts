/** Forms that patients read and sign. */
export const formsContract = {}
