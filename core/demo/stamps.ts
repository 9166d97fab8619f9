/** Stamps of a row that was made at an instant (epoch ms) and never changed. */
export const madeAt = (ms: number) => ({ created_at: ms, updated_at: ms, version: 1 })
