import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../../renderer')
const tokens = /^ui[\\/]tokens[\\/]/u
const sheets = globSync('**/*.css', { cwd: root }).sort()

/** A declaration with where it stands. */
interface Declaration {
  readonly at: string
  readonly property: string
  readonly value: string
}

/** Every declaration of every style sheet but the tokens' own. */
const declarations = sheets
  .filter((sheet) => !tokens.test(sheet))
  .flatMap((sheet) => declarationsOf(sheet, readFileSync(join(root, sheet), 'utf8')))

function declarationsOf(sheet: string, text: string): Declaration[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//gu, (comment) =>
    comment.replaceAll(/[^\n]/gu, ' '),
  )
  return [...code.matchAll(/(?<=[{;]\s*)([\w-]+):\s*([^;{}]+)[;}]/gu)].map((found) => ({
    at: `${sheet}:${code.slice(0, found.index).split('\n').length}`,
    property: found[1] ?? '',
    value: (found[2] ?? '').replaceAll(/\s+/gu, ' ').trim(),
  }))
}

const show = ({ at, property, value }: Declaration) => `${at} ${property}: ${value}`

/** The declarations for which a rule does not hold. */
const breaking = (holds: (declaration: Declaration) => boolean): string[] =>
  declarations.filter((one) => !holds(one)).map(show)

const concerns = (...properties: string[]) => {
  const wanted = new Set(properties)
  return ({ property }: Declaration) => wanted.has(property)
}

describe('style sheets', () => {
  test('are read', () => expect(declarations.length).toBeGreaterThan(1000))

  test('take every color from the tokens', () => {
    const raw = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|color)\(|\b(?:white|black)\b/iu
    const mixed = /oklch\((?!var\()/u
    expect(breaking(({ value }) => !raw.test(value) && !mixed.test(value))).toEqual([])
  })

  test('take sizes of text from the tokens, or a part of them', () => {
    const isSize = concerns('font-size')
    const given = /var\(--text-\w+\)|^(?:inherit|\d+%)$/u
    expect(breaking((one) => !isSize(one) || given.test(one.value))).toEqual([])
  })

  test('take weights and faces from the tokens', () => {
    const isFace = concerns('font-weight', 'font-family', 'font')
    expect(breaking((one) => !isFace(one) || /var\(--|^inherit$/u.test(one.value))).toEqual([])
  })

  test('say with the tokens what lies over what', () => {
    const isLayer = concerns('z-index')
    expect(breaking((one) => !isLayer(one) || one.value.includes('var(--layer-'))).toEqual([])
  })

  test('take round corners and shadows from the tokens', () => {
    const isCorner = ({ property }: Declaration) => property.endsWith('radius')
    const round = /^(?:(?:var\(--radius-\w+\)|0)(?: |$))+$|^inherit$/u
    expect(breaking((one) => !isCorner(one) || round.test(one.value))).toEqual([])
    const isShadow = concerns('box-shadow')
    expect(breaking((one) => !isShadow(one) || /var\(--|^none$/u.test(one.value))).toEqual([])
  })

  test('move as long as the tokens say, so that who wants no motion has none', () => {
    const isMotion = ({ property }: Declaration) => /^(?:transition|animation)/u.test(property)
    expect(breaking((one) => !isMotion(one) || !/\d+m?s\b/u.test(one.value))).toEqual([])
  })

  test('run along the line of reading, whichever way it goes', () => {
    const sided = /^(?:left|right|(?:margin|padding|border)-(?:left|right)(?:-\w+)?)$/u
    const isSided = ({ property, value }: Declaration) =>
      sided.test(property) ||
      /^border-(?:top|bottom)-(?:left|right)-radius$/u.test(property) ||
      (property === 'text-align' && /left|right/u.test(value)) ||
      property === 'float'
    expect(breaking((one) => !isSided(one))).toEqual([])
  })

  test('hide words that are only heard in one place', () => {
    const hidden = /^\.[\w-]+ \{[^}]*clip-path: inset\(50%\)/mu
    const hiding = sheets.filter((sheet) => hidden.test(readFileSync(join(root, sheet), 'utf8')))
    expect(hiding).toEqual([join('ui', 'only-heard.module.css')])
  })

  /** Set by react-aria on what it opens. */
  const given = ['--trigger-width']

  test('use only tokens that there are', () => {
    const texts = sheets.map((sheet) => readFileSync(join(root, sheet), 'utf8'))
    const screens = globSync('**/*.tsx', { cwd: root })
    const drawn = screens.map((file) => readFileSync(join(root, file), 'utf8'))
    const made = new Set([
      ...given,
      ...[...texts, ...drawn].flatMap((text) =>
        [...text.matchAll(/(?<![\w(-])'?(--[\w-]+)'?:/gu)].map(([, name]) => name),
      ),
    ])
    const used = declarations.flatMap(({ at, value }) =>
      [...value.matchAll(/var\((--[\w-]+)\)/gu)].map(([, name]) => ({ at, name })),
    )
    const missing = used.filter(({ name }) => !made.has(name))
    expect(missing.map(({ at, name }) => `${at} ${name}`)).toEqual([])
  })
})
