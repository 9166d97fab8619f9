import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { weekdayOf } from '../../core/kernel/dates.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { weekdayOptions } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { CheckboxGroup, DatePicker, NumberField, RadioGroup, Select } from '../ui/index.ts'
import {
  monthlyChoices,
  nthOf,
  type EndKind,
  type Frequency,
  type MonthlyBy,
  type RuleForm,
} from './rule-form.ts'
import { useRuleWords } from './rule-words.ts'
import css from './series.module.css'

interface Props {
  readonly form: RuleForm
  /** The date that stands for its weekday and its day of the month. */
  readonly date: LocalDate
  readonly problem?: ProblemCode | undefined
  readonly autoFocus?: boolean
  readonly onChange: (part: Partial<RuleForm>) => void
}

const FREQUENCIES: readonly Frequency[] = ['daily', 'weekly', 'monthly']

/** How often, on which days, until when: in plain controls. */
export function RuleFields(props: Props) {
  const { form } = props
  return (
    <>
      <Often {...props} />
      {form.frequency === 'weekly' && <Weekdays {...props} />}
      {form.frequency === 'monthly' && <MonthDays {...props} />}
      <EndFields {...props} />
    </>
  )
}

function Often({ form, problem, autoFocus = false, onChange }: Props) {
  const { t } = useTranslation('series')
  return (
    <div className={css.often}>
      <NumberField
        label={t('every')}
        value={form.interval}
        onChange={(interval) => onChange({ interval: interval ?? 1 })}
        minValue={1}
        maxValue={99}
        autoFocus={autoFocus}
      />
      <Select<Frequency>
        label={t('frequency')}
        options={FREQUENCIES.map((id) => ({
          id,
          label: t(`unit.${id}`, { count: form.interval }),
        }))}
        value={form.frequency}
        onChange={(frequency) => onChange({ frequency })}
        problem={problem}
      />
    </div>
  )
}

function Weekdays({ form, date, onChange }: Props) {
  const { t } = useTranslation('series')
  const { locale } = useLocale()
  const change = (ids: string[]) =>
    onChange({ weekdays: ids.length > 0 ? ids.map(Number) : [weekdayOf(date)] })
  return (
    <CheckboxGroup
      label={t('weekdays')}
      options={weekdayOptions('short', locale)}
      value={form.weekdays.map(String)}
      onChange={change}
    />
  )
}

function MonthDays({ form, date, onChange }: Props) {
  const { t } = useTranslation('series')
  const words = useRuleWords()
  const weekday = words.weekday(weekdayOf(date))
  const label: Readonly<Record<MonthlyBy, string>> = {
    date: t('on.date', { day: Number(date.slice(8)) }),
    lastDay: t('on.lastDay'),
    nth: t('on.nth', { nth: words.nth(nthOf(date)), weekday }),
    lastWeekday: t('on.nth', { nth: words.nth(-1), weekday }),
  }
  return (
    <RadioGroup<MonthlyBy>
      label={t('monthDay')}
      options={monthlyChoices(date).map((id) => ({ id, label: label[id] }))}
      value={form.monthlyBy}
      onChange={(monthlyBy) => onChange({ monthlyBy })}
      stacked
    />
  )
}

const ENDS: readonly EndKind[] = ['count', 'until', 'endless']

/** After so many times, on a date, or never. */
export function EndFields({
  form,
  date,
  kinds = ENDS,
  onChange,
}: Props & { readonly kinds?: readonly EndKind[] }) {
  const { t } = useTranslation('series')
  return (
    <>
      <RadioGroup<EndKind>
        label={t('ends')}
        options={kinds.map((id) => ({ id, label: t(`end.${id}`) }))}
        value={form.endKind}
        onChange={(endKind) => onChange({ endKind })}
        stacked
      />
      {form.endKind === 'count' && (
        <div className={css.narrow}>
          <NumberField
            label={t('count')}
            value={form.count}
            onChange={(count) => onChange({ count: count ?? 1 })}
            minValue={1}
            maxValue={400}
          />
        </div>
      )}
      {form.endKind === 'until' && (
        <div className={css.narrow}>
          <DatePicker
            label={t('until')}
            value={form.until}
            min={date}
            onChange={(until) => onChange({ until })}
            problem={form.until === null ? 'required' : undefined}
          />
        </div>
      )}
    </>
  )
}
