import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  Banner,
  Button,
  DatePicker,
  Fields,
  Spinner,
  TimeField,
  TimeList,
  ToggleGroup,
} from '../ui/index.ts'
import styles from './booking.module.css'
import {
  chosenSlot,
  slotDays,
  slotKey,
  timesIn,
  type OfferedTime,
  type Place,
  type Portion,
  type Problems,
  type TypedTime,
  type WantedTime,
} from './place.ts'
import type { useSlots } from './use-slots.ts'
import type { Wording } from './wording.ts'

interface Props {
  readonly place: Place
  readonly found: ReturnType<typeof useSlots>
  readonly wording: Wording
  readonly problems: Problems
  /** Takes the focus when the times are there. */
  readonly takesFocus: boolean
  readonly onChange: (time: WantedTime) => void
  /** The time that was picked is not free any more, and a booking waited for it. */
  readonly isGone?: boolean
  readonly onConfirm: () => void
}

/** What is offered at first, and what when more is asked for. */
const little: Portion = { days: 5, timesPerDay: 9 }
const much: Portion = { days: 28, timesPerDay: 60 }

/** When: one of the next free times, or a date and a time typed in. */
export function Times(props: Props) {
  const { place, onChange, found, wording } = props
  const { t } = useTranslation('booking')
  const { time } = place
  const show = (how: WantedTime['how']) => onChange(turned(time, how, found.slots, wording))
  return (
    <section className={styles.times} aria-label={t('times')}>
      <div className={styles.timesHead}>
        <ToggleGroup
          label={t('times')}
          options={[
            { id: 'offered', label: t('how.offered') },
            { id: 'typed', label: t('how.typed') },
          ]}
          value={time.how}
          onChange={show}
        />
        {time.how === 'offered' && (
          <DatePicker
            label={t('from')}
            hideLabel
            value={time.from}
            onChange={(from) => from !== null && onChange({ how: 'offered', from, chosen: null })}
          />
        )}
      </div>
      {time.how === 'offered' ? (
        <Offered {...props} time={time} />
      ) : (
        <Typed {...props} time={time} />
      )}
    </section>
  )
}

function Offered(props: Props & { readonly time: OfferedTime }) {
  const { time, found, wording, place, takesFocus, isGone = false, onChange, onConfirm } = props
  const { t } = useTranslation('booking')
  const [portion, setPortion] = useState(little)
  const { slots, query } = found
  const chosen = chosenSlot(time, slots)
  const shown = slotDays(slots, wording.zone, portion)
  const hasMore = timesIn(slotDays(slots, wording.zone, much)) > timesIn(shown)
  const days = shown.map((day) => ({
    id: day.date,
    title: wording.day(day.date),
    times: day.slots.map((slot) => ({
      id: slotKey(slot),
      label: wording.time(slot.startsAt),
      more: place.providerId === null ? wording.provider(slot.providerId) : undefined,
    })),
  }))
  return (
    <>
      {isGone && <Banner tone="danger">{t('timeGone')}</Banner>}
      <TimeList
        label={t('times')}
        days={days}
        value={chosen && slotKey(chosen)}
        onChange={(key) => onChange({ ...time, chosen: key })}
        onConfirm={onConfirm}
        autoFocus={takesFocus}
        instead={query.isPending ? <Finding /> : <Nothing {...props} />}
      />
      {hasMore && (
        <div>
          <Button variant="link" onPress={() => setPortion(much)}>
            {t('moreTimes')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Why no times are offered; said loudly to whoever wanted to book one of them. */
function Nothing({ found, problems }: Props) {
  const { t } = useTranslation('booking')
  const words = found.query.isError ? t('timesFailed') : t('noTimes')
  return problems.start === undefined ? words : <Banner tone="danger">{words}</Banner>
}

function Finding() {
  const { t } = useTranslation('booking')
  return (
    <>
      <Spinner />
      {t('finding')}
    </>
  )
}

function Typed({ time, problems, onChange }: Props & { readonly time: TypedTime }) {
  const { t } = useTranslation('booking')
  return (
    <Fields>
      <DatePicker
        label={t('date')}
        value={time.date}
        onChange={(date) => onChange({ ...time, date })}
        problem={problems.date}
        isRequired
      />
      <TimeField
        label={t('start')}
        value={time.at}
        onChange={(at) => onChange({ ...time, at })}
        problem={problems.start}
        isRequired
      />
    </Fields>
  )
}

/** The other way to give a time, starting from what was chosen so far. */
function turned(
  time: WantedTime,
  how: WantedTime['how'],
  slots: ReturnType<typeof useSlots>['slots'],
  wording: Wording,
): WantedTime {
  if (time.how === how) return time
  if (time.how === 'typed')
    return { how: 'offered', from: time.date ?? wording.today, chosen: null }
  const slot = chosenSlot(time, slots)
  return { how: 'typed', date: slot ? wording.dateOf(slot.startsAt) : time.from, at: null }
}
