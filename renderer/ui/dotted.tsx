import { Fragment } from 'react'
import css from './dotted.module.css'

interface DottedProps {
  /** What is null or empty is left out. */
  parts: readonly (string | null)[]
  /** Words of any length, which may break, at the end. */
  rest?: string | null
}

/** Short facts with dots between them. None breaks, and no dot ends a line. */
export function Dotted({ parts, rest = null }: DottedProps) {
  const facts = parts.filter((part) => part !== null && part !== '')
  return (
    <>
      {facts.map((fact, at) => (
        <Fragment key={at}>
          {at > 0 && ' '}
          <span className={css.whole}>{at > 0 ? `· ${fact}` : fact}</span>
        </Fragment>
      ))}
      {rest !== null && rest !== '' && (facts.length > 0 ? ` ·\u00A0${rest}` : rest)}
    </>
  )
}
