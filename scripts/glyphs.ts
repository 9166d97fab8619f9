import { writeFileSync } from 'node:fs'
import { glyphFont, glyphFontFile } from './glyph-font.ts'

/** `npm run glyphs`: writes the font of icons that `renderer/ui/glyphs.ts` lists. */
writeFileSync(glyphFontFile, await glyphFont())
