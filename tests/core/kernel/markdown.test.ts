import { expect, test } from 'vitest'
import { readMarkdown, type Span } from '../../../core/kernel/markdown.ts'

const plain = (text: string): Span => ({ text, bold: false, italic: false })
const paragraph = (text: string) => ({ kind: 'paragraph', spans: [plain(text)] })

test('headings, paragraphs, lists, quotes and rules are blocks', () => {
  expect(readMarkdown('# One\n\nTwo\n\n---\n\n> Three')).toEqual([
    { kind: 'heading', level: 1, spans: [plain('One')] },
    paragraph('Two'),
    { kind: 'rule' },
    { kind: 'quote', blocks: [paragraph('Three')] },
  ])
  expect(readMarkdown('1. a\n2. b')).toEqual([
    { kind: 'list', ordered: true, items: [[paragraph('a')], [paragraph('b')]] },
  ])
})

test('bold and italic are marked, also within each other', () => {
  const [block] = readMarkdown('**a _b_** c')
  expect(block).toEqual({
    kind: 'paragraph',
    spans: [
      { text: 'a ', bold: true, italic: false },
      { text: 'b', bold: true, italic: true },
      plain(' c'),
    ],
  })
})

test('HTML stays text, links are their words', () => {
  expect(readMarkdown('<script>alert(1)</script>')).toEqual([
    paragraph('<script>alert(1)</script>'),
  ])
  expect(readMarkdown('[here](javascript:alert(1))')).toEqual([paragraph('here')])
})
