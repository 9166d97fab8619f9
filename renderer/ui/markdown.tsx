import type { Token, Tokens } from 'marked'
import { Fragment, type ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import css from './markdown.module.css'
import { piecesOf } from './text-pieces.ts'

interface Props {
  readonly tokens: readonly Token[]
  /** What was looked for, to be marked. */
  readonly words: readonly string[]
}

/**
 * Draws Markdown as elements of its own making: nothing of the text ever becomes HTML, and what is
 * not known here is left out.
 */
export const Markdown = ({ tokens, words }: Props) =>
  tokens.map((token, at) => <Fragment key={at}>{drawn(token, words)}</Fragment>)

function drawn(token: Token, words: readonly string[]): ReactNode {
  const inner = (tokens: readonly Token[] | undefined) => (
    <Markdown tokens={tokens ?? []} words={words} />
  )
  switch (token.type) {
    case 'heading':
      return <h4 className={css.heading}>{inner(token.tokens)}</h4>
    case 'paragraph':
      return <p className={css.paragraph}>{inner(token.tokens)}</p>
    case 'list':
      return <List list={token as Tokens.List} words={words} />
    case 'table':
      return <Table table={token as Tokens.Table} words={words} />
    case 'strong':
      return <strong>{inner(token.tokens)}</strong>
    case 'em':
      return <em>{inner(token.tokens)}</em>
    case 'link':
      return inner(token.tokens)
    case 'codespan':
      return <Code text={(token as Tokens.Codespan).text} />
    case 'text':
      return textOf(token as Tokens.Text, words)
    case 'escape':
      return <Words text={(token as Tokens.Escape).text} words={words} />
    default:
      return null
  }
}

const textOf = ({ tokens, raw }: Tokens.Text, words: readonly string[]) =>
  tokens ? <Markdown tokens={tokens} words={words} /> : <Words text={raw} words={words} />

const Words = ({ text, words }: { text: string; words: readonly string[] }) =>
  piecesOf(text, words).map(({ text: piece, isSought }, at) =>
    isSought ? (
      <mark key={at} className={css.mark}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  )

/** One key, keys pressed together, or one after the other, look like keys; the rest like code. */
const Code = ({ text }: { text: string }) =>
  /^(\S|[A-Z] [A-Z0-9]|\S+\+\S+|F\d)$/u.test(text) ? <Kbd keys={text} /> : <code>{text}</code>

const List = ({ list, words }: { list: Tokens.List; words: readonly string[] }) => {
  const items = list.items.map((item, at) => (
    <li key={at}>
      <Markdown tokens={item.tokens} words={words} />
    </li>
  ))
  return list.ordered ? (
    <ol className={css.list}>{items}</ol>
  ) : (
    <ul className={css.list}>{items}</ul>
  )
}

const Table = ({ table, words }: { table: Tokens.Table; words: readonly string[] }) => (
  <table className={css.table}>
    <thead>
      <tr>
        {table.header.map((cell, at) => (
          <th key={at} scope="col">
            <Markdown tokens={cell.tokens} words={words} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row, at) => (
        <tr key={at}>
          {row.map((cell, column) => (
            <td key={column}>
              <Markdown tokens={cell.tokens} words={words} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
