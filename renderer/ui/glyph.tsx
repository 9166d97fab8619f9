import { cx } from './cx.ts'
import css from './glyph.module.css'
import { glyphs, type GlyphName } from './glyphs.ts'

interface Props {
  readonly name: GlyphName
  readonly className?: string | undefined
}

/** An icon as large as the text around it, which says in words what it means. */
export function Glyph({ name, className }: Props) {
  return (
    <span className={cx(css.glyph, className)} aria-hidden>
      {glyphs[name]}
    </span>
  )
}
