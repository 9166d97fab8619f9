import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type HolidayId, type LocationId } from '../../core/kernel/ids.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { useNow } from '../desk/use-now.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  DatePicker,
  Select,
  TextField,
  ToggleGroup,
  type Column,
  type Option,
} from '../ui/index.ts'
import { Catalog, type Editing } from './catalog.tsx'
import { EVERYWHERE, placeOf, placesOf, type Everywhere } from './everywhere.ts'
import { FederalHolidays } from './federal-holidays.tsx'
import { InUse } from './in-use.tsx'
import type { Draft, Row } from './rows.ts'
import { useSaving } from './use-saving.ts'

/** Days on which a location, or the whole practice, stays closed. */
export function Holidays({ known: { directory, location } }: { known: KnownDirectory }) {
  const { t } = useTranslation('settings')
  const { locale } = useLocale()
  const saving = useSaving(ask.clinic.saveHoliday.mutationOptions())
  const today = dateAt(useNow(), practiceZone(directory))
  const columns: Column<Row<'holidays'>>[] = [
    { id: 'date', head: t('date'), cell: ({ date }) => dateText(date, 'long', locale) },
    { id: 'name', head: t('name'), cell: ({ name }) => name },
    {
      id: 'location',
      head: t('location'),
      cell: ({ locationId }) =>
        locationId === null ? t('holidays.everywhere') : location(locationId)?.name,
    },
  ]
  const places = placesOf(directory, t('holidays.everywhere'))
  const [when, setWhen] = useState<'ahead' | 'past'>('ahead')
  const rows = directory.holidays
    .filter(({ date }) => date >= today === (when === 'ahead'))
    .sort((a, b) => a.date.localeCompare(b.date))
  return (
    <Catalog<Row<'holidays'>, Draft<'holidays'>>
      also={
        <>
          <ToggleGroup
            label={t('holidays.shown')}
            options={[
              { id: 'ahead', label: t('holidays.ahead') },
              { id: 'past', label: t('holidays.past') },
            ]}
            value={when}
            onChange={setWhen}
          />
          <FederalHolidays year={Number(today.slice(0, 4))} places={places} />
        </>
      }
      title={t('holidays.title')}
      intro={t('holidays.intro')}
      add={t('holidays.add')}
      empty={t(when === 'ahead' ? 'holidays.empty' : 'holidays.noPast')}
      rows={when === 'ahead' ? rows : rows.reverse()}
      columns={columns}
      nameOf={({ name }) => name}
      blank={() => ({
        id: newId<HolidayId>(Date.now()),
        date: today,
        name: '',
        locationId: null,
        active: true,
        version: null,
      })}
      saving={saving}
      form={(editing) => <HolidayForm {...editing} places={places} />}
    />
  )
}

interface HolidayFormProps extends Editing<Draft<'holidays'>> {
  places: readonly Option<LocationId | Everywhere>[]
}

function HolidayForm({ draft, change, problems, places }: HolidayFormProps) {
  const { t } = useTranslation('settings')
  return (
    <>
      <TextField
        label={t('name')}
        value={draft.name}
        problem={problems['name']}
        isRequired
        autoFocus
        onChange={(name) => change({ name })}
      />
      <DatePicker
        label={t('date')}
        value={draft.date}
        problem={problems['date']}
        isRequired
        onChange={(date) => date !== null && change({ date })}
      />
      <Select
        label={t('location')}
        options={places}
        value={draft.locationId ?? EVERYWHERE}
        onChange={(id) => change({ locationId: placeOf(id) })}
      />
      <InUse draft={draft} change={change} />
    </>
  )
}
