/** What patients are to be told about changes of their appointments. */
export const noticesContract = {}
