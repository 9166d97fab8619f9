/** Who is editing what at this moment. */
export const presenceContract = {}
