/** Patients on their way through the site today. */
export const flowContract = {}
