/** What the keys of the whole board do, wherever on it the focus is. */
export type BoardDeed = 'previous' | 'next' | 'today' | 'book' | 'zoomIn' | 'zoomOut'

/** The keys of each, the usual one first. */
export const boardKeys: Readonly<Record<BoardDeed, readonly string[]>> = {
  previous: ['[', 'PageUp'],
  next: [']', 'PageDown'],
  today: ['T'],
  book: ['B'],
  zoomIn: ['+', '='],
  zoomOut: ['-'],
}

const deeds: readonly BoardDeed[] = ['previous', 'next', 'today', 'book', 'zoomIn', 'zoomOut']

/** What a key does; undefined where it does nothing. */
export function boardDeedOf(key: string): BoardDeed | undefined {
  const name = key.length === 1 ? key.toUpperCase() : key
  return deeds.find((deed) => boardKeys[deed].includes(name))
}
