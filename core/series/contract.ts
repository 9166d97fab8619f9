export const seriesContract = {}
