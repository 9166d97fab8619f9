import { create } from 'zustand'

/** The card of the flow board that had the keys last; whoever comes back to the board goes on there. */
export const useLastCard = create<{ readonly id: string | null }>()(() => ({ id: null }))

/** Forgets it, before another account takes the window. */
export const forgetLastCard = (): void => useLastCard.setState({ id: null })
