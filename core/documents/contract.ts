/** Files that belong to a patient's record. */
export const documentsContract = {}
