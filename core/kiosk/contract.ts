/** Pages that stand open in the waiting room, locked down. */
export const kioskContract = {}
