import type { Option } from '../ui/options.tsx'

/** What a control of the gallery does. */
export const nothing = (): void => undefined

export const people: readonly Option[] = [
  { id: 'chen', label: 'Ada Chen', more: 'Family medicine', hue: 'blue' },
  { id: 'okafor', label: 'Samuel Okafor', hue: 'green' },
  { id: 'romero', label: 'Inés Romero', hue: 'amber', isDisabled: true },
]

export const days: readonly Option[] = [
  { id: 'mon', label: 'Monday' },
  { id: 'tue', label: 'Tuesday' },
  { id: 'wed', label: 'Wednesday', isDisabled: true },
]

/** Longer than any place is wide. */
export const endless =
  'Wilhelmina Antoinette Featherstonehaugh-Cholmondeley of the practice by the harbor'
