import type { Texts } from '../locales/index.ts'

type StopId = keyof Texts['help']['stop']

/** A stop of the tour: what it shows (a CSS selector), and the keys that do it. */
export interface Stop {
  readonly id: StopId
  readonly shows: string
  readonly keys: readonly string[]
}

/** A few minutes' walk over what every day needs; the rest is in the guide. */
export const stops: readonly Stop[] = [
  { id: 'day', shows: '#screen', keys: ['[', ']', 'T'] },
  { id: 'find', shows: '[data-tour=find]', keys: ['Mod+K'] },
  { id: 'book', shows: '#screen', keys: ['B', 'Mod+Enter'] },
  { id: 'visit', shows: '#screen', keys: ['Enter', 'Shift+F10', 'X'] },
  { id: 'screens', shows: '[data-tour=screens]', keys: ['G W', 'G P', 'G L'] },
  { id: 'help', shows: '[data-tour=help]', keys: ['F1', '?'] },
]
