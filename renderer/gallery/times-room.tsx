import type { LocalDate, LocalTime } from '../../core/kernel/dates.ts'
import { weekdayOptions } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  Calendar,
  DateField,
  DatePicker,
  HeatMonth,
  OfferList,
  TimeField,
  TimeList,
  type Heat,
} from '../ui/index.ts'
import { nothing } from './samples.ts'
import { Kept, Room, Specimen } from './specimen.tsx'

const date: LocalDate = '2026-11-21'
const heats: readonly Heat[] = [0, 1, 2, 3, 4]

/** Dates, times and what is free. */
export const TimesRoom = () => (
  <Room title="Dates and times">
    {[{}, { problem: 'required' as const }, { isDisabled: true }].map((state) => (
      <Specimen
        key={JSON.stringify(state)}
        name={`DateField, DatePicker, TimeField ${Object.keys(state).join()}`}
      >
        <Kept<LocalDate | null> start={date}>
          {(value, onChange) => <DateField label="Born" {...{ value, onChange }} {...state} />}
        </Kept>
        <Kept<LocalDate | null> start={null}>
          {(value, onChange) => <DatePicker label="Day" {...{ value, onChange }} {...state} />}
        </Kept>
        <Kept<LocalTime | null> start="09:30">
          {(value, onChange) => <TimeField label="Start" {...{ value, onChange }} {...state} />}
        </Kept>
      </Specimen>
    ))}
    <Specimen name="Calendar">
      <Kept<LocalDate | null> start={date}>
        {(value, onChange) => <Calendar label="Day" {...{ value, onChange }} />}
      </Kept>
    </Specimen>
    <Specimen name="HeatMonth">
      <Month />
    </Specimen>
    <Specimen name="TimeList, and without times">
      <Kept<string | null> start="a">
        {(value, onChange) => (
          <TimeList
            label="Time"
            days={[
              {
                id: date,
                title: 'Sat, Nov 21',
                times: [
                  { id: 'a', label: '9:00 AM', more: 'Ada Chen' },
                  { id: 'b', label: '9:30 AM' },
                ],
              },
            ]}
            onConfirm={nothing}
            instead={null}
            {...{ value, onChange }}
          />
        )}
      </Kept>
      <TimeList
        label="Time"
        days={[]}
        value={null}
        onChange={nothing}
        onConfirm={nothing}
        instead="No time is free."
      />
    </Specimen>
    <Specimen name="OfferList">
      <OfferList
        label="Openings"
        onTake={nothing}
        offers={[
          {
            id: 'a',
            title: 'Mon, Nov 23, 9:00 AM',
            more: 'Ada Chen, Room 1',
            reasons: ['Soonest', 'Fills a gap'],
          },
          { id: 'b', title: 'Mon, Nov 23, 2:30 PM', more: 'Samuel Okafor', reasons: [] },
        ]}
      />
    </Specimen>
  </Room>
)

function Month() {
  const { locale } = useLocale()
  const days = Array.from({ length: 14 }, (_, at) => ({
    date: `2026-11-${String(at + 1).padStart(2, '0')}`,
    number: String(at + 1),
    count: at % 5,
    heat: heats[at % 5] ?? 0,
    spoken: `November ${at + 1}: ${at % 5} openings`,
  }))
  return (
    <Kept<LocalDate | null> start={null}>
      {(value, onChange) => (
        <HeatMonth
          label="November 2026"
          weekdays={weekdayOptions('short', locale).map(({ label }) => label)}
          firstColumn={1}
          {...{ days, value, onChange }}
        />
      )}
    </Kept>
  )
}
