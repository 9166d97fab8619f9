import { z } from 'zod'

/** The colours that a provider or a type of appointment can be shown in; screens map them to light and dark. */
export const hues = [
  'blue',
  'teal',
  'green',
  'olive',
  'amber',
  'orange',
  'red',
  'pink',
  'purple',
  'slate',
] as const

export const Hue = z.enum(hues, 'color_malformed')
export type Hue = z.infer<typeof Hue>
