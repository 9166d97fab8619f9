import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** Keeps a screen, drawn small, as the likeness from now on. */
export function keepLikeness(name: string, now: PNG): void {
  keep(likenessOf(name), PNG.sync.write(now, { colorType: 2, deflateLevel: 9 }))
}

/**
 * Compares a screen, drawn small, with its likeness.
 *
 * @returns null when they are alike, else a sentence that says what differs
 */
export function unlike(name: string, now: PNG): string | null {
  const file = likenessOf(name)
  if (!existsSync(file)) return `${name} has no likeness yet (npm run likeness)`
  return differenceOf(name, PNG.sync.read(readFileSync(file)), now)
}

const likenessOf = (name: string): string => join(kept, `${name}.png`)

function differenceOf(name: string, before: PNG, now: PNG): string | null {
  const { width, height } = now
  if (before.width !== width || before.height !== height) return `${name} has another size`
  const difference = new PNG({ width, height })
  const options = { threshold: THRESHOLD }
  const count = pixelmatch(before.data, now.data, difference.data, width, height, options)
  const share = count / (width * height)
  const [seen, differing] = [join(output, `${name}.png`), join(output, `${name}.difference.png`)]
  if (share <= TOLERANCE) {
    // It may have differed a moment ago, before everything had come.
    for (const file of [seen, differing]) rmSync(file, { force: true })
    return null
  }
  keep(seen, PNG.sync.write(now))
  keep(differing, PNG.sync.write(difference))
  return `${name} differs in ${(share * 100).toFixed(2)}% of its pixels`
}

function keep(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
