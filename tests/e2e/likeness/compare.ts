import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Where the likenesses are kept that screens are compared with. */
const kept = join(import.meta.dirname, 'kept')
/** Where what differs is put. */
const output = join(import.meta.dirname, '../output/likeness')

/** How many pixels may differ, as a share: letters are drawn a little otherwise elsewhere. */
const TOLERANCE = 0.002
/** From what distance of two colors on a pixel counts as different, 0 to 1. */
const THRESHOLD = 0.1

/**
 * Compares a screen, drawn small, with its likeness.
 *
 * @param isRenewing keeps the screen as the likeness from now on (`npm run likeness`)
 * @returns null when they are alike, else a sentence that says what differs
 */
export function unlike(name: string, now: PNG, isRenewing: boolean): string | null {
  const file = join(kept, `${name}.png`)
  if (isRenewing) keep(file, PNG.sync.write(now, { colorType: 2, deflateLevel: 9 }))
  if (!existsSync(file)) return `${name} has no likeness yet (npm run likeness)`
  return differenceOf(name, PNG.sync.read(readFileSync(file)), now)
}

function differenceOf(name: string, before: PNG, now: PNG): string | null {
  const { width, height } = now
  if (before.width !== width || before.height !== height) return `${name} has another size`
  const difference = new PNG({ width, height })
  const options = { threshold: THRESHOLD }
  const count = pixelmatch(before.data, now.data, difference.data, width, height, options)
  const share = count / (width * height)
  if (share <= TOLERANCE) return null
  keep(join(output, `${name}.png`), PNG.sync.write(now))
  keep(join(output, `${name}.difference.png`), PNG.sync.write(difference))
  return `${name} differs in ${(share * 100).toFixed(2)}% of its pixels`
}

function keep(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
