import Calendar from '@fullcalendar/react'
import '@fullcalendar/react/skeleton.css'
import interaction from '@fullcalendar/react/interaction'
import timeGrid from '@fullcalendar/react/timegrid'
import { useMemo, useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { timeOf } from '../../core/kernel/dates.ts'
import { AppointmentFace } from '../board/appointment-face.tsx'
import { dayRange } from '../board/geometry.ts'
import { isMovable } from '../board/steps.ts'
import { VisitMenu } from '../visit-commands/visit-menu.tsx'
import { wallSpanOf } from '../board/wall.ts'
import { useWording } from '../board/wording.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { dateText, firstWeekday } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import styles from './calendar.module.css'
import type { CalendarDesk } from './frame.tsx'
import { wallTimeOf, type DateRange } from './range.ts'
import { useWeekHands } from './use-week-hands.ts'

interface Props extends CalendarDesk {
  readonly range: DateRange
  readonly entries: readonly BoardEntry[]
}

/**
 * The hours of a week. The calendar component is given the wall time of the location as if it were
 * UTC, so that it never computes with a zone of its own.
 */
export function WeekGrid({ known, where, now, range, entries }: Props) {
  const { t } = useTranslation('calendar')
  const { locale } = useLocale()
  const mayBook = useMay('appointments.book')
  const hands = useWeekHands(known, where, entries)
  const [asked, ask] = useState<Asked | null>(null)
  const { events, from, to } = useEvents(entries, where.zone)
  const grid = { minutes: known.directory.practice.gridMinutes }
  return (
    <div className={styles.week}>
      <Calendar
        key={`${range.from}${locale}`}
        plugins={[timeGrid, interaction]}
        initialView="timeGridWeek"
        initialDate={range.from}
        firstDay={firstWeekday(locale) % 7}
        locale={locale}
        timedText={t('timed')}
        timeZone="UTC"
        now={wallTimeOf(now, where.zone)}
        nowIndicator
        headerToolbar={false}
        allDaySlot={false}
        height="100%"
        expandRows
        slotMinHeight={44}
        slotMinTime={timeOf(from)}
        slotMaxTime={timeOf(to)}
        slotDuration={{ minutes: 30 }}
        slotHeaderFormat={{ hour: 'numeric' }}
        snapDuration={grid}
        scrollTime={timeOf(Math.max(from, 480))}
        slotEventOverlap={false}
        eventMinHeight={18}
        events={events}
        editable={mayBook}
        selectable={mayBook}
        {...hands}
        {...looks}
        eventContent={({ event }) => <WeekFace id={event.id} {...{ known, where, entries, ask }} />}
        dayHeaderContent={({ date }) => dateText(date.toISOString().slice(0, 10), 'short', locale)}
      />
      <VisitMenu asked={asked} onClose={() => ask(null)} />
    </div>
  )
}

interface Asked {
  readonly entry: BoardEntry
  readonly beside: HTMLElement
}

interface FaceProps extends Pick<Props, 'known' | 'where' | 'entries'> {
  readonly id: string
  readonly ask: (asked: Asked) => void
}

function WeekFace({ id, known, where, entries, ask }: FaceProps) {
  const { faceOf, visit } = useWording(known, where.zone)
  const open = useDesk(
    (desk) => desk.panel?.name === 'appointment' && desk.panel.appointmentId === id,
  )
  const entry = entries.find((row) => row.id === id)
  if (!entry) return null
  const showMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    ask({ entry, beside: event.currentTarget })
  }
  return (
    <div className={styles.visit} data-open={open || undefined} onContextMenu={showMenu}>
      <span className={styles.spoken}>{visit(entry)}</span>
      <div className={styles.fill} aria-hidden>
        <AppointmentFace {...faceOf(entry)} />
      </div>
    </div>
  )
}

function useEvents(entries: readonly BoardEntry[], zone: string) {
  return useMemo(() => {
    const events = entries.map((entry) => ({
      id: entry.id,
      title: '',
      start: wallTimeOf(entry.startsAt, zone),
      end: wallTimeOf(entry.endsAt, zone),
      editable: isMovable(entry.status),
    }))
    const spans = entries.map(({ startsAt, endsAt }) =>
      wallSpanOf(startsAt, endsAt, wallTimeOf(startsAt, zone).slice(0, 10), zone),
    )
    const [from, to] = dayRange(spans)
    return { events, from, to }
  }, [entries, zone])
}

const named = (name: string | undefined): string => name ?? ''

const looks = {
  dayHeaderClass: named(styles.dayHeader),
  dayHeaderInnerClass: named(styles.dayHeaderInner),
  dayLaneClass: ({ isToday }: { isToday: boolean }) =>
    named(isToday ? styles.todayLane : styles.dayLane),
  slotLaneClass: ({ isMinor }: { isMinor: boolean }) =>
    named(isMinor ? styles.halfLine : styles.hourLine),
  slotHeaderInnerClass: named(styles.slotHeader),
  eventClass: named(styles.event),
  highlightClass: named(styles.highlight),
  nowIndicatorLineClass: named(styles.nowLine),
  nowIndicatorHeaderClass: named(styles.nowMark),
}
