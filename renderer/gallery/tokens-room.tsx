import { useMemo, type CSSProperties } from 'react'
import { Hue } from '../../core/kernel/color.ts'
import css from './gallery.module.css'
import { Room, Specimen } from './specimen.tsx'

/** Groups of tokens: how their names begin, and how one of them is shown. */
const groups: readonly {
  readonly title: string
  readonly names: RegExp
  readonly show: (token: string) => {
    readonly className?: string | undefined
    readonly style: CSSProperties
  }
}[] = [
  {
    title: 'Space and sizes: a grid of 4 px',
    names: /^--(?:space|control$|control-small|panel|rail)/u,
    show: (token) => ({ className: css.bar, style: { width: `var(${token})` } }),
  },
  {
    title: 'Sizes of text',
    names: /^--text-/u,
    show: (token) => ({ className: css.sample, style: { fontSize: `var(${token})` } }),
  },
  {
    title: 'Weights',
    names: /^--weight-/u,
    show: (token) => ({ className: css.sample, style: { fontWeight: `var(${token})` } }),
  },
  {
    title: 'Corners',
    names: /^--radius-/u,
    show: (token) => ({ className: css.box, style: { borderRadius: `var(${token})` } }),
  },
  {
    title: 'Shadows',
    names: /^--shadow-/u,
    show: (token) => ({ className: css.box, style: { boxShadow: `var(${token})` } }),
  },
  {
    title: 'Motion and layers',
    names: /^--(?:quick|calm|turn|breath|ease|layer)/u,
    show: () => ({ style: {} }),
  },
  {
    title: 'Colors',
    names:
      /^--(?:canvas|surface|raised|sunken|hover|pressed|line|control-line|text$|muted|faint|disabled|accent|on-|focus|danger|warning|success|now|shade|hatch|veil)/u,
    show: (token) => ({ className: css.paint, style: { background: `var(${token})` } }),
  },
]

/** Everything that the style sheets take their values from, as it is now. */
export function TokensRoom() {
  const tokens = useMemo(() => tokenNames(), [])
  return (
    <Room title="Tokens">
      {groups.map(({ title, names, show }) => (
        <Specimen key={title} name={title} wide>
          <div className={css.tokens}>
            {tokens
              .filter((token) => names.test(token))
              .map((token) => (
                <Token key={token} token={token} {...show(token)} />
              ))}
          </div>
        </Specimen>
      ))}
      <Specimen name="Hues of providers and types" wide>
        <div className={css.tokens}>
          {Hue.options.map((hue) => (
            <div key={hue} className={css.hue} data-hue={hue}>
              {hue}
            </div>
          ))}
        </div>
      </Specimen>
    </Room>
  )
}

interface TokenProps {
  token: string
  className?: string | undefined
  style: CSSProperties
}

const Token = ({ token, className, style }: TokenProps) => (
  <div className={css.token}>
    <div className={className} style={style}>
      {className === css.sample && 'Ada Chen, 9:30'}
    </div>
    {token}
    <span className={css.value}>
      {getComputedStyle(document.documentElement).getPropertyValue(token)}
    </span>
  </div>
)

/** The names of all custom properties of the root, in the order of the style sheets. */
function tokenNames(): string[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const names = rules
    .filter((rule) => rule instanceof CSSStyleRule)
    .filter(({ selectorText }) => selectorText.includes(':root'))
    .flatMap(({ style }) => [...style].filter((name) => name.startsWith('--')))
  return [...new Set(names)]
}
