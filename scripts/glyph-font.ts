import { readFileSync } from 'node:fs'
import codePoints from 'lucide-static/font/codepoints.json' with { type: 'json' }
import subset from 'subset-font'
import { glyphs } from '../renderer/ui/glyphs.ts'

/** Where the windows take the font from. */
export const glyphFontFile = new URL('../renderer/ui/glyphs.woff2', import.meta.url)

/**
 * The letters of `renderer/ui/glyphs.ts` out of Lucide's font, as WOFF 2.
 *
 * @throws when a letter there is not the one that Lucide draws under that name
 */
export async function glyphFont(): Promise<Uint8Array> {
  const known = new Map(Object.entries(codePoints))
  for (const [name, letter] of Object.entries(glyphs))
    if (known.get(name) !== letter.codePointAt(0)) throw new Error(`Lucide draws no such ${name}`)
  const whole = readFileSync(new URL(import.meta.resolve('lucide-static/font/lucide.ttf')))
  return subset(whole, Object.values(glyphs).join(''), { targetFormat: 'woff2' })
}
