import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownDirectory } from '../client/directory.ts'
import { asideMarks } from '../board/aside-marks.ts'
import { minuteText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { BareButton, cx, iconSize, OnlyHeard } from '../ui/index.ts'
import type { Item } from './draft.ts'
import css from './week-grid.module.css'

interface ItemBoxProps {
  item: Item
  known: KnownDirectory
  /** From the top of the day, in percent of its height. */
  box: { top: string; height: string }
  isWrong: boolean
  /** Something lies over its beginning. */
  isCovered: boolean
  isInHand: boolean
  onOpen: (byKey: boolean) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** One span of the drawn week: a button that is dragged, pushed with keys and opened. */
export function ItemBox(props: ItemBoxProps) {
  const { item, known, box, isWrong, isCovered, isInHand, onOpen, onKeyDown } = props
  const { label, lines } = useItemWords(item, known)
  const Mark = item.kind === 'block' ? asideMarks[item.block.kind] : null
  return (
    <BareButton
      className={cx(
        css.item,
        css[item.kind],
        isWrong && css.wrong,
        isInHand && css.inHand,
        isCovered && css.low,
      )}
      style={box}
      data-key={item.key}
      onKeyDown={onKeyDown}
      onClick={(event) => onOpen(event.detail === 0)}
    >
      <span className={css.edge} data-edge="from" />
      <OnlyHeard>{label}</OnlyHeard>
      <span className={css.words} aria-hidden>
        {Mark && <Mark size={iconSize.s} />}
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
      <span className={cx(css.edge, css.last)} data-edge="to" />
    </BareButton>
  )
}

/** What is read aloud of a span, and what stands on it. */
function useItemWords(item: Item, known: KnownDirectory): { label: string; lines: string[] } {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const [from, to] = item.span.map((minute) => minuteText(minute, locale))
  const row = item.kind === 'block' ? item.block : item.kind === 'hours' ? item.hours : null
  const rhythm = row && row.everyWeeks > 1 ? t('everyN', { count: row.everyWeeks }) : null
  const place = row?.locationId ? known.location(row.locationId)?.name : undefined
  const span = `${from ?? ''} – ${to ?? ''}`
  const words = (...parts: (string | null | undefined)[]) => parts.filter((part) => !!part)
  const times = { from: from ?? '', to: to ?? '' }
  switch (item.kind) {
    case 'hours': {
      const said = t('item.hours', { ...times, location: place ?? '' })
      const several = known.directory.locations.filter(({ active }) => active).length > 1
      return {
        label: words(said, rhythm).join(', '),
        lines: words(span, several ? place : null, rhythm).map(String),
      }
    }
    case 'break':
      return { label: t('item.break', times), lines: [t('kind.break')] }
    case 'block': {
      const said = t('item.block', { ...times, label: item.block.label })
      const kind = t(`blockKind.${item.block.kind}`)
      return {
        label: words(said, kind, place, rhythm).join(', '),
        lines: [item.block.label],
      }
    }
  }
}
