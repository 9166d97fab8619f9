import { lexer, type Token } from 'marked'

/** Words within a line. */
export interface Span {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

/** A block of a text, one below the other. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Block[][] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' }

/**
 * Reads Markdown as headings, paragraphs, lists, quotes, rules, bold and italic, for screens and
 * paper alike. Anything else stays as it is written: HTML is text, links are their words.
 */
export const readMarkdown = (text: string): Block[] => blocksOf(lexer(text))

const blocksOf = (tokens: readonly Token[]): Block[] => tokens.flatMap(blockOf)

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return []
    case 'hr':
      return [{ kind: 'rule' }]
    case 'heading':
      return [{ kind: 'heading', level: Number(token['depth']), spans: spansOf(token) }]
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? []) }]
    case 'list':
      return [{ kind: 'list', ordered: token['ordered'] === true, items: itemsOf(token) }]
    default:
      return [{ kind: 'paragraph', spans: spansOf(token) }]
  }
}

const itemsOf = (list: Token): Block[][] =>
  'items' in list && Array.isArray(list.items)
    ? list.items.map((item: Token) => blocksOf('tokens' in item ? (item.tokens ?? []) : []))
    : []

const plain = { bold: false, italic: false }

function spansOf(token: Token, style = plain): Span[] {
  if (token.type === 'br') return [{ text: '\n', ...style }]
  const inner = 'tokens' in token ? token.tokens : undefined
  if (!inner) return [{ text: wordsOf(token), ...style }]
  return inner.flatMap((each) => spansOf(each, styleOf(each, style)))
}

const styleOf = ({ type }: Token, { bold, italic }: typeof plain) => ({
  bold: bold || type === 'strong',
  italic: italic || type === 'em',
})

/** What was typed: marked leaves entities and HTML as they are in `raw`. */
const wordsOf = (token: Token): string =>
  token.type === 'codespan' || token.type === 'escape' ? String(token['text']) : token.raw
