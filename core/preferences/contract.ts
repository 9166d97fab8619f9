/** What one account likes: how the board is drawn, which views it keeps, what it uses most. */
export const preferencesContract = {}
