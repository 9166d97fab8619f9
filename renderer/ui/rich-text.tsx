import { Fragment, type ReactNode } from 'react'
import type { Block, Span } from '../../core/kernel/markdown.ts'
import css from './rich-text.module.css'

/** A text of headings, paragraphs and lists, as people wrote it; HTML in it stays text. */
export const RichText = ({ blocks }: { blocks: readonly Block[] }) => (
  <div className={css.text}>{blocksOf(blocks)}</div>
)

const blocksOf = (blocks: readonly Block[]): ReactNode =>
  blocks.map((block, at) => <BlockOf key={at} block={block} />)

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <p className={css[block.level === 1 ? 'title' : 'heading']}>{spansOf(block.spans)}</p>
    case 'paragraph':
      return <p>{spansOf(block.spans)}</p>
    case 'quote':
      return <blockquote className={css.quote}>{blocksOf(block.blocks)}</blockquote>
    case 'rule':
      return <hr className={css.rule} />
    case 'list': {
      const items = block.items.map((item, at) => <li key={at}>{blocksOf(item)}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
  }
}

const spansOf = (spans: readonly Span[]): ReactNode =>
  spans.map((span, at) => <Fragment key={at}>{spanOf(span)}</Fragment>)

function spanOf({ text, bold, italic }: Span): ReactNode {
  const words = italic ? <em>{text}</em> : text
  return bold ? <strong>{words}</strong> : words
}
