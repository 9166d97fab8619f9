import { useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import { cx } from './cx.ts'
import css from './lanes.module.css'
import { useHeldCard } from './use-held-card.ts'
import { useStrayArrows } from './use-stray-arrows.ts'

/** Cards that belong together, one below the other. */
export interface Lane<Card> {
  readonly id: string
  readonly title: string
  /** What stands beside the title: how many. */
  readonly aside?: ReactNode
  /** A line below the title; where one lane has it, all keep its place, so that they start alike. */
  readonly note?: string | undefined
  readonly cards: readonly Card[]
}

interface LanesProps<Card> {
  label: string
  lanes: readonly Lane<Card>[]
  idOf: (card: Card) => string
  /** What the card says where it is read aloud. */
  textOf: (card: Card) => string
  /** How loudly a card asks to be looked at; its words say the same. */
  toneOf: (card: Card) => 'neutral' | 'warning' | 'danger'
  faceOf: (card: Card) => ReactNode
  /** What a lane without cards says. */
  empty: string
  /** What cards show beside what they hold, such as the time; a change draws them anew. */
  dependencies: readonly unknown[]
  /** The card that takes the keys at first, where nothing else has them. */
  first?: string | null
  /** The keys are with this card now. */
  onHold?: (id: string) => void
  /** A click, or Enter. */
  onOpen: (card: Card) => void
  /** Any other key on a card. @returns true where it meant something */
  onKey: (event: KeyboardEvent, card: Card) => boolean
  /** A right click, or the menu key. */
  onMenu: (card: Card, beside: HTMLElement) => void
}

/** Lanes of cards side by side. Arrow keys walk within and across; the focus follows its card. */
export function Lanes<Card extends object>(props: LanesProps<Card>) {
  const { label, lanes } = props
  const { ref, ...walking } = useWalk(props)
  const isNoted = lanes.some(({ note }) => note !== undefined)
  return (
    <div ref={ref} className={css.lanes} role="group" aria-label={label} {...walking}>
      {lanes.map((lane) => (
        <section key={lane.id} className={css.lane} aria-label={lane.title}>
          <h2 className={css.head}>
            <span className={css.title}>{lane.title}</span>
            <span className={css.aside}>{lane.aside}</span>
          </h2>
          {isNoted && <p className={css.note}>{lane.note}</p>}
          <Cards {...props} lane={lane} />
        </section>
      ))}
    </div>
  )
}

function Cards<Card extends object>(props: LanesProps<Card> & { lane: Lane<Card> }) {
  const { lane, idOf, textOf, toneOf, faceOf, empty, dependencies, onOpen, onMenu } = props
  const rows = lane.cards.map((card) => ({ id: idOf(card), card }))
  return (
    <GridList
      className={cx(css.cards)}
      aria-label={lane.title}
      items={rows}
      dependencies={[...dependencies, faceOf]}
      // Letters are keys of the cards.
      disallowTypeAhead
      renderEmptyState={() => <p className={css.empty}>{empty}</p>}
    >
      {({ card }) => (
        <GridListItem
          className={cx(css.card)}
          textValue={textOf(card)}
          data-tone={toneOf(card)}
          onAction={() => onOpen(card)}
          onContextMenu={(event) => {
            event.preventDefault()
            onMenu(card, event.currentTarget)
          }}
        >
          {faceOf(card)}
        </GridListItem>
      )}
    </GridList>
  )
}

const ROW = '[role=row]'
const rowsOf = (within: Element | null): HTMLElement[] => [
  ...(within?.querySelectorAll<HTMLElement>(ROW) ?? []),
]
const keyOf = (row: Element | null): string | null => row?.getAttribute('data-key') ?? null

function useWalk<Card extends object>(props: LanesProps<Card>) {
  const { lanes, idOf, first = null, onHold = () => undefined, onKey, onMenu } = props
  const ref = useRef<HTMLDivElement>(null)
  const elementOf = (id: string | undefined) => rowsOf(ref.current).find((row) => keyOf(row) === id)
  const rows = lanes.map(({ id, cards }) => ({ lane: id, ids: cards.map(idOf) }))
  const { held, hold, settle } = useHeldCard({ ref, rows, first, elementOf, onHold })
  const cardOf = (id: string | null) =>
    lanes.flatMap(({ cards }) => cards).find((card) => idOf(card) === id)
  useStrayArrows(() => {
    const row = elementOf(held.current?.id) ?? rowsOf(ref.current)[0]
    row?.focus()
    return row !== undefined
  })
  const onFocus = ({ target }: FocusEvent) => {
    const id = keyOf(target.closest(ROW))
    if (id !== null) hold(id)
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target : null
    const card = row?.matches(ROW) ? cardOf(keyOf(row)) : undefined
    if (!row || !card || event.ctrlKey || event.metaKey || event.altKey) return
    settle()
    const isDone =
      walk(event, row, ref.current) || menu(event, () => onMenu(card, row)) || onKey(event, card)
    if (!isDone) return
    event.preventDefault()
    event.stopPropagation()
  }
  return { ref, onFocus, onKeyDownCapture }
}

function menu(event: KeyboardEvent, open: () => void): boolean {
  if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return false
  open()
  return true
}

/** To the card beside, in the next lane that has any. @returns true for a key that walks across */
function walk({ key }: KeyboardEvent, row: HTMLElement, all: HTMLElement | null): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false
  const isForward = (key === 'ArrowRight') === (getComputedStyle(row).direction === 'ltr')
  const filled = [...(all?.children ?? [])].filter((lane) => rowsOf(lane).length > 0)
  const at = filled.findIndex((lane) => lane.contains(row))
  const next = rowsOf(filled[at + (isForward ? 1 : -1)] ?? null)
  const beside = rowsOf(filled[at] ?? null).indexOf(row)
  next[Math.min(beside, next.length - 1)]?.focus()
  return true
}
