/** The moment at which the clinic stands still: Wednesday, March 4, 2026, 9:32 in New York. */
export const STILL = Date.UTC(2026, 2, 4, 14, 32)
