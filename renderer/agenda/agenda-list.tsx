import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { useLiked } from '../client/preferences.ts'
import type { CalendarDesk } from '../calendar/frame.tsx'
import { useDesk } from '../desk/desk.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useStrayArrows } from '../ui/index.ts'
import { useVisitCommands } from '../visit-commands/use-visit-commands.ts'
import { VisitMenu } from '../visit-commands/visit-menu.tsx'
import { AgendaLine } from './agenda-line.tsx'
import styles from './agenda.module.css'
import { byDate, walkTo } from './lines.ts'

interface Props extends CalendarDesk {
  readonly entries: readonly BoardEntry[]
}

interface Asked {
  readonly entry: BoardEntry
  readonly beside: HTMLElement
}

/** The lines of the agenda under their dates; arrow keys walk them, and every command of an appointment works on the line. */
export function AgendaList({ known, where, entries }: Props) {
  const { t } = useTranslation('calendar')
  const { locale } = useLocale()
  const { face } = useLiked()
  const [asked, ask] = useState<Asked | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const days = useMemo(() => byDate(entries, where.zone), [entries, where.zone])
  const order = useMemo(() => days.flatMap((day) => day.entries), [days])
  const { current, setCurrent } = useCurrent(order)
  const onKeyDown = useLineKeys({ list, order, current, ask })
  useStrayArrows(() => {
    if (current) focusOn(list.current, current)
    return current !== null
  })
  return (
    <div ref={list} className={styles.list} role="grid" aria-label={t('agenda.label')}>
      {days.map((day) => (
        <div key={day.date} className={styles.day} role="rowgroup">
          <div role="row" className={styles.date}>
            <h2 role="rowheader">{dateText(day.date, 'long', locale)}</h2>
            <span role="gridcell">{t('visits', { count: day.entries.length })}</span>
          </div>
          {day.entries.map((entry) => (
            <AgendaLine
              key={entry.id}
              {...{ entry, known, where, shows: face, onKeyDown }}
              isCurrent={entry.id === current?.id}
              onFocus={() => setCurrent(entry.id)}
              onMenu={(beside) => ask({ entry, beside })}
            />
          ))}
        </div>
      ))}
      <VisitMenu asked={asked} onClose={() => ask(null)} />
    </div>
  )
}

/** The one line that Tab leads to: the last one attended to, else the first. */
function useCurrent(order: readonly BoardEntry[]) {
  const [id, setCurrent] = useState<BoardEntry['id'] | null>(null)
  return { current: order.find((entry) => entry.id === id) ?? order[0] ?? null, setCurrent }
}

interface Keys {
  readonly list: React.RefObject<HTMLElement | null>
  readonly order: readonly BoardEntry[]
  readonly current: BoardEntry | null
  readonly ask: (asked: Asked) => void
}

function useLineKeys({ list, order, current, ask }: Keys) {
  const commands = useVisitCommands()
  return (event: KeyboardEvent<HTMLElement>) => {
    if (!current) return
    const next = walkTo(event.key, current, order)
    const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    if (next) focusOn(list.current, next)
    else if (isMenu) ask({ entry: current, beside: event.currentTarget })
    else if (event.key === ' ') {
      useDesk.getState().open({ name: 'appointment', appointmentId: current.id })
    } else if (!commands.press(event.nativeEvent, current)) return
    event.preventDefault()
  }
}

const focusOn = (list: HTMLElement | null, { id }: BoardEntry) =>
  list?.querySelector<HTMLElement>(`[data-visit="${id}"]`)?.focus()
