import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { weekdayOf, type LocalDate } from '../../core/kernel/dates.ts'
import type { WallSpan } from '../../core/kernel/zones.ts'
import { dayRange, type Scale } from '../board/geometry.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { dateText, minuteText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { OnlyHeard } from '../ui/index.ts'
import { DayHead, type DayActions } from './day-head.tsx'
import { itemsOn, type Draft, type Item, type ItemKind, type Place } from './draft.ts'
import { pushed } from './drawing.ts'
import css from './week-grid.module.css'
import { ItemBox } from './item-box.tsx'
import { datesOf } from './shown-week.ts'
import { useDrawing } from './use-drawing.ts'

interface WeekGridProps extends DayActions {
  draft: Draft
  known: KnownDirectory
  /** The first day of the week that is shown. */
  first: LocalDate
  layer: ItemKind
  /** What is special about a date: a holiday, hours that differ. */
  marks: ReadonlyMap<LocalDate, readonly string[]>
  /** What the last change did, for a screen reader. */
  said: string
  /** Keys of what the core found wrong. */
  wrong: ReadonlySet<string>
  onDraw: (place: Place) => void
  onPlace: (item: Item, place: Place) => void
  onRemove: (item: Item) => void
  onOpen: (item: Item) => void
}

/** The drawn week: seven days side by side, time down the side. */
export function WeekGrid(props: WeekGridProps) {
  const { draft, known, first, marks, wrong, onDraw, onPlace } = props
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const help = useId()
  const week = useMemo(() => daysOf(draft, first), [draft, first])
  const items = week.flatMap((day) => day.items)
  const weekdays = useMemo(() => datesOf(first).map(weekdayOf), [first])
  const scale = scaleOf(items.map(({ span }) => span))
  const drawing = useDrawing({ items, weekdays, scale, layer: props.layer, onDraw, onPlace })
  const { days, press } = useItemKeys(props, weekdays)
  return (
    <div
      className={css.sheet}
      role="group"
      aria-label={t('grid', { date: dateText(first, 'medium', locale) })}
      aria-describedby={help}
    >
      <OnlyHeard id={help}>{t('help')}</OnlyHeard>
      <OnlyHeard role="status">{props.said}</OnlyHeard>
      <div className={css.heads}>
        <span />
        {week.map(({ date }) => (
          <DayHead key={date} date={date} marks={marks.get(date) ?? []} actions={props} />
        ))}
      </div>
      <div className={css.body} style={{ '--hours': (scale.to - scale.from) / 60 }}>
        <Axis scale={scale} />
        <div className={css.days} ref={days} {...drawing.handlers}>
          {week.map((day) => (
            <div
              key={day.date}
              className={css.day}
              role="group"
              aria-label={dateText(day.date, 'long', locale)}
            >
              {day.items.map((item) => (
                <ItemBox
                  key={item.key}
                  {...{ item, known }}
                  box={boxOf(item.span, scale)}
                  isWrong={wrong.has(item.key)}
                  isCovered={isCovered(item, day.items)}
                  isInHand={drawing.inHand?.item?.key === item.key}
                  onKeyDown={(event) => press(item, event)}
                  onOpen={(byKey) => (byKey || !drawing.wasDragged()) && props.onOpen(item)}
                />
              ))}
              {drawing.inHand?.place.weekday === weekdayOf(day.date) && (
                <Ghost place={drawing.inHand.place} scale={scale} />
              )}
            </div>
          ))}
          {items.length === 0 && drawing.inHand === null && (
            <p className={css.empty}>{t('empty')}</p>
          )}
        </div>
      </div>
    </div>
  )
}

const daysOf = (draft: Draft, first: LocalDate) =>
  datesOf(first).map((date) => ({ date, items: itemsOn(draft, date) }))

/** Minutes that the words of a span take. */
const WORDS = 60

const isCovered = ({ key, kind, span }: Item, others: readonly Item[]): boolean =>
  kind === 'hours' &&
  others.some(
    (other) =>
      other.key !== key &&
      other.kind !== 'hours' &&
      other.span[0] < span[0] + WORDS &&
      other.span[1] > span[0],
  )

function scaleOf(spans: readonly WallSpan[]): Scale {
  const [from, to] = dayRange(spans)
  return { from, to, pixelsPerMinute: 1 }
}

const boxOf = ([start, end]: WallSpan, { from, to }: Scale) => ({
  top: `${((start - from) / (to - from)) * 100}%`,
  height: `${((end - start) / (to - from)) * 100}%`,
})

function Axis({ scale }: { scale: Scale }) {
  const { locale } = useLocale()
  const hours = Array.from({ length: (scale.to - scale.from) / 60 }, (_, n) => scale.from + n * 60)
  return (
    <div className={css.axis} aria-hidden>
      {hours.map((minute) => (
        <span key={minute}>{minuteText(minute, locale)}</span>
      ))}
    </div>
  )
}

/** Where what is in the hand would stand, with its times. */
function Ghost({ place: { span }, scale }: { place: Place; scale: Scale }) {
  const { locale } = useLocale()
  return (
    <div className={css.ghost} style={boxOf(span, scale)} aria-hidden>
      {span.map((minute) => minuteText(minute, locale)).join(' – ')}
    </div>
  )
}

type KeyActions = Pick<WeekGridProps, 'draft' | 'onPlace' | 'onRemove'>

/** The keys of a span; the focus goes with it to another day, or on to the next one when it goes. */
function useItemKeys({ draft, onPlace, onRemove }: KeyActions, weekdays: readonly number[]) {
  const days = useRef<HTMLDivElement>(null)
  const follows = useRef<string | null>(null)
  useEffect(() => {
    const key = follows.current
    follows.current = null
    if (key !== null) days.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus()
  }, [draft])
  const press = (item: Item, event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      follows.current = neighborOf(days.current, item.key)
      onRemove(item)
      return
    }
    const place = pushed(item, event, weekdays)
    if (place === null) return
    event.preventDefault()
    follows.current = item.key
    onPlace(item, place)
  }
  return { days, press }
}

/** The key of the span after one, else before it; its own breaks go with hours. */
function neighborOf(days: HTMLElement | null, key: string): string | null {
  const own = key.replace('hours:', 'break:')
  const keys = Array.from(days?.querySelectorAll('[data-key]') ?? [], (element) =>
    element.getAttribute('data-key'),
  )
  const at = keys.indexOf(key)
  const rest = (part: readonly (string | null)[]) =>
    part.find((other) => other !== null && !other.startsWith(`${own}:`))
  return rest(keys.slice(at + 1)) ?? rest(keys.slice(0, at).reverse()) ?? null
}
