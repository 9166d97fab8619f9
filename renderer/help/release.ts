/** The release whose changes docs/changes.md tells first; who has not seen them is told once. */
export const release = '0.2.0'
