import { useTranslation } from 'react-i18next'
import type { TypeId } from '../../core/kernel/ids.ts'
import { typeChoices } from '../client/choices.ts'
import { DatePicker, FieldAndNumber, MultiSelect, NumberField, Select } from '../ui/index.ts'
import { weekdayOptions, weekdayText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Between, DayTimes } from './day-times.tsx'
import styles from './find-time.module.css'
import type { FieldsProps } from './shown-search.ts'
import { Whom } from './whom.tsx'

/** What is looked for: the visit, with whom and where, and when. */
export function SearchFields(props: FieldsProps) {
  return (
    <div className={styles.fields}>
      <What {...props} />
      <Whom {...props} />
      <Dates {...props} />
      <div className={styles.two}>
        <DayTimes {...props} />
        <Weekdays {...props} />
      </div>
      <Between {...props} />
    </div>
  )
}

function What({ form, known, onChange }: FieldsProps) {
  const { t } = useTranslation('findTime')
  const type = known.type(form.typeId)
  const choose = (typeId: TypeId) =>
    onChange({ typeId, minutes: known.type(typeId)?.usualMinutes ?? form.minutes })
  return (
    <FieldAndNumber>
      <Select<TypeId>
        label={t('type')}
        options={typeChoices(known, form.typeId)}
        value={form.typeId}
        onChange={choose}
        autoFocus
      />
      <NumberField
        label={t('length')}
        unit={t('minutesUnit')}
        value={form.minutes}
        minValue={type?.shortestMinutes ?? 5}
        maxValue={type?.longestMinutes ?? 720}
        step={5}
        onChange={(minutes) => onChange({ minutes: minutes ?? type?.usualMinutes ?? form.minutes })}
      />
    </FieldAndNumber>
  )
}

function Dates({ form, onChange }: FieldsProps) {
  const { t } = useTranslation('findTime')
  return (
    <div className={styles.two}>
      <DatePicker
        label={t('from')}
        value={form.from}
        onChange={(from) => from !== null && onChange({ from, day: null })}
      />
      <DatePicker
        label={t('to')}
        value={form.to}
        problem={form.to < form.from ? 'end_before_start' : undefined}
        onChange={(to) => to !== null && onChange({ to, day: null })}
      />
    </div>
  )
}

function Weekdays({ form, onChange }: FieldsProps) {
  const { t } = useTranslation('findTime')
  const { locale } = useLocale()
  return (
    <MultiSelect
      label={t('weekdays')}
      options={weekdayOptions('long', locale)}
      value={form.weekdays.map(String)}
      onChange={(days) => onChange({ weekdays: days.map(Number) })}
      whenEmpty={t('everyDay')}
      whenSeveral={() => form.weekdays.map((day) => weekdayText(day, 'short', locale)).join(', ')}
    />
  )
}
