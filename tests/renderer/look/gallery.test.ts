import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '../../../renderer')
const read = (file: string) => readFileSync(join(renderer, file), 'utf8')

/** The components that screens may use: what begins with a capital and is no type. */
const components = [...read('ui/index.ts').matchAll(/export \{([^}]+)\}/gu)]
  .flatMap(([, names = '']) => names.split(','))
  .map((name) => name.trim())
  .filter((name) => /^[A-Z]/u.test(name))

const shown = globSync('gallery/*.tsx', { cwd: renderer }).map(read).join('\n')

test('there are components to show', () => expect(components.length).toBeGreaterThan(50))

test.each(components)('the gallery shows %s', (name) =>
  expect(shown).toMatch(new RegExp(`<${name}\\b`, 'u')),
)
