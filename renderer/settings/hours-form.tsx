import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TimeSpan, WeeklyHours } from '../../core/availability/contract.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { weekdayText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  Button,
  DatePicker,
  Fields,
  IconButton,
  Select,
  TimeField,
  type Option,
} from '../ui/index.ts'
import type { Editing } from './catalog.tsx'
import css from './settings.module.css'

/** Weekly hours while they are edited. */
export type HoursDraft = WeeklyHours & { version: number | null }

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** The fields of hours on one weekday. */
export function HoursForm(props: Editing<HoursDraft> & { known: KnownDirectory }) {
  const { t } = useTranslation('settings')
  const { locale } = useLocale()
  const { draft, change, problems, known } = props
  const locations = known.directory.locations.map(({ id, name }): Option<LocationId> => ({
    id,
    label: name,
  }))
  return (
    <>
      <Fields>
        <Select
          label={t('hours.weekday')}
          options={WEEKDAYS.map((day) => ({
            id: String(day),
            label: weekdayText(day, 'long', locale),
          }))}
          value={String(draft.weekday)}
          onChange={(day) => change({ weekday: Number(day) })}
        />
        <Select
          label={t('location')}
          options={locations}
          value={draft.locationId}
          problem={problems['locationId']}
          onChange={(locationId) => change({ locationId })}
        />
      </Fields>
      <Fields>
        <TimeField
          label={t('from')}
          value={draft.from}
          problem={problems['from']}
          onChange={(from) => from !== null && change({ from })}
        />
        <TimeField
          label={t('to')}
          isEnd
          value={draft.to}
          problem={problems['to']}
          onChange={(to) => to !== null && change({ to })}
        />
      </Fields>
      <Breaks {...props} />
      <Fields>
        <DatePicker
          label={t('hours.validFrom')}
          value={draft.validFrom}
          problem={problems['validFrom']}
          onChange={(validFrom) => change({ validFrom })}
        />
        <DatePicker
          label={t('hours.validTo')}
          value={draft.validTo}
          problem={problems['validTo']}
          onChange={(validTo) => change({ validTo })}
        />
      </Fields>
    </>
  )
}

function Breaks({ draft, change, problems }: Editing<HoursDraft>) {
  const { t } = useTranslation('settings')
  const { breaks } = draft
  const put = (at: number, part: Partial<TimeSpan>) =>
    change({ breaks: breaks.map((span, n) => (n === at ? { ...span, ...part } : span)) })
  return (
    <>
      {breaks.map((span, at) => (
        <div key={at} className={css.break}>
          <Fields column="8rem">
            <TimeField
              label={t('hours.breakFrom')}
              value={span.from}
              problem={problems[`breaks.${at}.from`]}
              onChange={(from) => from !== null && put(at, { from })}
            />
            <TimeField
              label={t('hours.breakTo')}
              value={span.to}
              problem={problems[`breaks.${at}.to`]}
              onChange={(to) => to !== null && put(at, { to })}
            />
          </Fields>
          <IconButton
            icon={Trash2}
            label={t('hours.removeBreak')}
            onPress={() => change({ breaks: breaks.filter((_, n) => n !== at) })}
          />
        </div>
      ))}
      <div>
        <Button
          size="s"
          variant="quiet"
          icon={Plus}
          onPress={() => change({ breaks: [...breaks, { from: '12:00', to: '13:00' }] })}
        >
          {t('hours.addBreak')}
        </Button>
      </div>
    </>
  )
}
