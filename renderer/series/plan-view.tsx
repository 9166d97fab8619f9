import { useTranslation } from 'react-i18next'
import type { PlannedDate } from '../../core/series/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { Section } from '../ui/index.ts'
import { DecideTable, type DecideProps } from './decide-table.tsx'
import { localAt, troubled } from './decisions.ts'
import css from './series.module.css'

type Act = PlannedDate['act']

/** What an edit does comes before what it leaves alone. */
const ACTS: readonly Act[] = ['book', 'move', 'cancel', 'kept', 'single', 'stay']

/** How many dates of one kind are listed at once. */
const SHOWN = 60

/** Everything that will happen, by kind; what needs a decision first. */
export function PlanView(props: DecideProps) {
  const { plan, wording } = props
  const { t } = useTranslation('series')
  const open = troubled(plan)
  return (
    <div className={css.plan} aria-live="polite">
      {open.length > 0 && (
        <Section title={t('decide.title', { count: open.length })}>
          <DecideTable {...props} />
        </Section>
      )}
      {ACTS.map((act) => (
        <Dates key={act} act={act} dates={free(plan.dates, act)} wording={wording} />
      ))}
      {plan.last === null && (
        <p className={css.quiet}>{t('horizon', { date: wording.day(plan.madeTo) })}</p>
      )}
    </div>
  )
}

const free = (dates: readonly PlannedDate[], act: Act) =>
  dates.filter((date) => date.act === act && date.problem === null)

interface DatesProps {
  readonly act: Act
  readonly dates: readonly PlannedDate[]
  readonly wording: Wording
}

function Dates({ act, dates, wording }: DatesProps) {
  const { t } = useTranslation('series')
  if (dates.length === 0) return null
  const more = dates.length - SHOWN
  return (
    <Section title={t(`act.${act}`, { count: dates.length })}>
      <ul className={css.dates}>
        {dates.slice(0, SHOWN).map((date) => (
          <li key={date.start}>
            <DateWords date={date} wording={wording} />
          </li>
        ))}
        {more > 0 && <li className={css.quiet}>{t('more', { count: more })}</li>}
      </ul>
    </Section>
  )
}

/** One date; for a visit that moves, from where to where. */
function DateWords({ date, wording }: { date: PlannedDate; wording: Wording }) {
  const { t } = useTranslation('series')
  const { start, startsAt, from, to } = date
  if (from === null) return <>{wording.startOf(to ?? start)}</>
  const before = localAt(from, wording.zone)
  if (to === null || before === to) return <>{wording.startOf(before)}</>
  const isSameDay = before.slice(0, 10) === to.slice(0, 10) && startsAt !== null
  const target = isSameDay ? wording.time(startsAt) : wording.startOf(to)
  return <>{t('fromTo', { from: wording.startOf(before), to: target })}</>
}
