import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { glyphs } from '../../renderer/ui/glyphs.ts'
import { glyphFont, glyphFontFile } from '../../scripts/glyph-font.ts'

test('the font of the windows is made from the list of its letters', async () => {
  expect(readFileSync(glyphFontFile).equals(await glyphFont())).toBe(true)
})

test('no letter stands for two icons', () => {
  const letters = Object.values(glyphs)
  expect(new Set(letters).size).toBe(letters.length)
})
