import { useTranslation } from 'react-i18next'
import { CancelReason } from '../../core/appointments/contract.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import type { Scope, SeriesRecord } from '../../core/series/contract.ts'
import { providerChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import type { Problems } from '../booking/place.ts'
import {
  Checkbox,
  DatePicker,
  NumberField,
  RadioGroup,
  Select,
  TextField,
  TimeField,
} from '../ui/index.ts'
import type { EditForm, EditKind } from './edit-form.ts'
import { EndFields, RuleFields } from './rule-fields.tsx'
import css from './series.module.css'

interface Props {
  readonly kind: EditKind
  readonly form: EditForm
  readonly series: SeriesRecord
  readonly known: KnownDirectory
  readonly problems: Problems
  readonly onChange: (part: Partial<EditForm>) => void
}

/** What an edit of this kind asks for. */
export function EditFields(props: Props) {
  const { kind, form, onChange } = props
  if (kind === 'change') return <ChangeFields {...props} />
  if (kind === 'cancel') return <CancelFields {...props} />
  if (kind === 'add') return <When {...props} withDate />
  if (kind === 'end') return <LastDate {...props} />
  return (
    <EndFields
      form={form.rule}
      date={props.series.last?.slice(0, 10) ?? props.series.madeTo}
      kinds={['until', 'endless']}
      onChange={(part) => onChange({ rule: { ...form.rule, ...part } })}
    />
  )
}

const SCOPES: readonly Scope[] = ['this', 'following', 'all']

function ScopeField({ form, onChange }: Props) {
  const { t } = useTranslation('series')
  return (
    <RadioGroup<Scope>
      label={t('scope.label')}
      options={SCOPES.map((id) => ({ id, label: t(`scope.${id}`) }))}
      value={form.scope}
      onChange={(scope) => onChange({ scope })}
      stacked
    />
  )
}

function ChangeFields(props: Props) {
  const { form, onChange, known, problems } = props
  const { t } = useTranslation(['series', 'notices'])
  const isOne = form.scope === 'this'
  return (
    <>
      <ScopeField {...props} />
      <When {...props} withDate={isOne} />
      <Select<ProviderId>
        label={t('edit.provider')}
        options={providerChoices(known, form.providerId)}
        value={form.providerId}
        onChange={(providerId) => onChange({ providerId })}
      />
      <TextField
        label={t('edit.reason')}
        value={form.reason}
        onChange={(reason) => onChange({ reason })}
        maxLength={200}
        problem={problems['wanted.reason']}
      />
      {!isOne && <ForSeveral {...props} />}
      <Checkbox
        isSelected={form.patientAsked}
        onChange={(patientAsked) => onChange({ patientAsked })}
      >
        {t('notices:patientAsked')}
      </Checkbox>
    </>
  )
}

/** What only concerns several visits: other days, and those that differ already. */
function ForSeveral({ form, series, problems, onChange }: Props) {
  const { t } = useTranslation('series')
  return (
    <>
      <Checkbox isSelected={form.otherDays} onChange={(otherDays) => onChange({ otherDays })}>
        {t('edit.otherDays')}
      </Checkbox>
      {form.otherDays && (
        <RuleFields
          form={form.rule}
          date={form.date ?? series.start.slice(0, 10)}
          problem={problems['wanted.rule']}
          onChange={(part) => onChange({ rule: { ...form.rule, ...part } })}
        />
      )}
      <Checkbox
        isSelected={form.includeSingles}
        onChange={(includeSingles) => onChange({ includeSingles })}
      >
        {t('edit.includeSingles')}
      </Checkbox>
    </>
  )
}

function When({ kind, form, known, series, onChange, withDate }: Props & { withDate: boolean }) {
  const { t } = useTranslation('series')
  const type = known.type(series.typeId)
  return (
    <>
      {withDate && (
        <DatePicker
          label={t('edit.date')}
          value={form.date}
          onChange={(date) => onChange({ date })}
          autoFocus={kind === 'add'}
        />
      )}
      <div className={css.pair}>
        <TimeField
          label={t('edit.time')}
          value={form.time}
          onChange={(time) => onChange({ time })}
        />
        {kind === 'change' && (
          <NumberField
            label={t('edit.length')}
            unit={t('edit.minutesUnit')}
            value={form.minutes}
            onChange={(minutes) => onChange({ minutes: minutes ?? series.minutes })}
            minValue={type?.shortestMinutes ?? 1}
            maxValue={type?.longestMinutes ?? 1440}
            step={5}
          />
        )}
      </div>
    </>
  )
}

function CancelFields(props: Props) {
  const { form, onChange, problems } = props
  const { t } = useTranslation(['series', 'appointment'])
  return (
    <>
      <ScopeField {...props} />
      <WhyField {...props} />
      <TextField
        label={t('edit.comment')}
        value={form.comment}
        onChange={(comment) => onChange({ comment })}
        maxLength={200}
        problem={problems['comment']}
      />
    </>
  )
}

function WhyField({ form, onChange }: Props) {
  const { t } = useTranslation(['series', 'appointment'])
  return (
    <RadioGroup
      label={t('edit.why')}
      options={CancelReason.options.map((id) => ({ id, label: t(`appointment:reason.${id}`) }))}
      value={form.why}
      onChange={(why) => onChange({ why })}
      stacked
    />
  )
}

function LastDate(props: Props) {
  const { form, onChange } = props
  const { t } = useTranslation('series')
  return (
    <>
      <DatePicker
        label={t('edit.lastDate')}
        value={form.date}
        onChange={(date) => onChange({ date })}
        autoFocus
      />
      <WhyField {...props} />
    </>
  )
}
