import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Token } from 'marked'
import { describe, expect, test } from 'vitest'
import packageFile from '../../../package.json' with { type: 'json' }
import { knownChapters } from '../../../renderer/help/chapter-of.ts'
import { chaptersOf } from '../../../renderer/help/guide.ts'
import { release } from '../../../renderer/help/release.ts'
import { chaptersWith } from '../../../renderer/help/searching.ts'
import { piecesOf } from '../../../renderer/ui/text-pieces.ts'

const read = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8')
const ids = (markdown: string) => chaptersOf(markdown).map(({ id }) => id)

/** Of what each chapter is made: how many paragraphs, lists and tables, how many lines in each. */
const partsOf = (markdown: string) =>
  chaptersOf(markdown).map(({ id, tokens }) => ({
    id,
    parts: tokens.filter(({ type }) => type !== 'space').map(partOf),
  }))
const partOf = (token: Token) => {
  const lines: unknown = 'items' in token ? token['items'] : 'rows' in token ? token['rows'] : null
  return Array.isArray(lines) ? `${token.type} of ${String(lines.length)}` : token.type
}

describe('the guide', () => {
  test('has every chapter that a screen opens the help at', () => {
    const known = new Set(ids(read('user-guide.md')))
    expect(knownChapters.filter((id) => !known.has(id))).toEqual([])
  })
  test('has the same chapters in Spanish, in the same order', () => {
    expect(ids(read('user-guide.es.md'))).toEqual(ids(read('user-guide.md')))
  })
  test('says as much of each chapter in Spanish', () => {
    const spanish = partsOf(read('user-guide.es.md'))
    expect(spanish).toEqual(partsOf(read('user-guide.md')))
  })
  test('names the release of this program first, in both languages', () => {
    expect(release).toBe(packageFile.version)
    for (const name of ['changes.md', 'changes.es.md'])
      expect(chaptersOf(read(name))[0]?.title).toBe(release)
  })
})

describe('chapters', () => {
  const markdown =
    '# Guide\n\nLead.\n\n## Starting, at once!\n\nOne.\n\n### Deeper\n\nTwo.\n\n## End\n'
  test('go from one title to the next, and are named after it', () => {
    const [start, end] = chaptersOf(markdown)
    expect([start?.id, start?.title]).toEqual(['starting-at-once', 'Starting, at once!'])
    expect(start?.tokens.map(({ raw }) => raw).join('')).toContain('Two.')
    expect([end?.id, end?.tokens]).toEqual(['end', []])
  })
  test('say themselves which one they translate', () => {
    expect(ids('<!-- the-day -->\n\n## El día\n\nUno.\n\n## Otro\n')).toEqual(['the-day', 'otro'])
  })
})

describe('searching', () => {
  const chapters = chaptersOf(
    '## Money\n\nA copay.\n\n## The copay\n\nElsewhere.\n\n## Niños\n\nNada.\n',
  )
  const found = (...words: string[]) => chaptersWith(chapters, words).map(({ title }) => title)
  test('puts titles before texts and folds accents', () => {
    expect(found('copay')).toEqual(['The copay', 'Money'])
    expect(found('ninos')).toEqual(['Niños'])
    expect(found('copay', 'nada')).toEqual([])
    expect(found()).toHaveLength(3)
  })
  test('marks the words that begin with what was typed, and loses no letter', () => {
    const text = 'The copay, “copays” and a recopay.'
    const pieces = piecesOf(text, ['cop'])
    expect(pieces.filter(({ isSought }) => isSought).map((piece) => piece.text)).toEqual([
      'copay',
      'copays',
    ])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(piecesOf(text, ['c'])).toEqual([{ text, isSought: false }])
  })
})
