/**
 * Icons as letters of a font, under the names that Lucide gives them. Where hundreds of icons stand,
 * as on a crowded board, the window draws a letter in a fraction of the time of a drawing.
 *
 * What is shown by such a letter has `var(--font-glyphs)` for its font, and says elsewhere what it
 * means: a letter of its own says nothing. `npm run glyphs` makes the font from this list.
 */
export const glyphs = {
  'alarm-clock': '\ue03a',
  baby: '\ue2ce',
  ban: '\ue051',
  cake: '\ue344',
  'calendar-check': '\ue2b7',
  'calendar-clock': '\ue304',
  'check-check': '\ue38e',
  'circle-dollar-sign': '\ue47d',
  'circle-dot': '\ue345',
  'circle-question-mark': '\ue082',
  'door-open': '\ue3d6',
  hourglass: '\ue296',
  languages: '\ue0fe',
  'map-pin': '\ue111',
  'pencil-line': '\ue4f0',
  phone: '\ue133',
  repeat: '\ue146',
  replace: '\ue3db',
  'shield-alert': '\ue1fe',
  'shield-off': '\ue15a',
  sparkles: '\ue412',
  'triangle-alert': '\ue193',
  'user-x': '\ue1a3',
  video: '\ue1a5',
} as const
export type GlyphName = keyof typeof glyphs
