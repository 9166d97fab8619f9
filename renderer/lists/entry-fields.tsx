import { useTranslation } from 'react-i18next'
import type { TypeId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { Urgency } from '../../core/kernel/wishes.ts'
import type { WaitlistEntry } from '../../core/waiting/contract.ts'
import { locationChoices, typeChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import {
  Checkbox,
  CheckboxGroup,
  DatePicker,
  Fields,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
} from '../ui/index.ts'
import { notices, useNoticeText } from './notice.ts'
import { WindowsField } from './windows-field.tsx'

/** What the form holds beside the patient; version null for a new entry. */
export type EntryDraft = Omit<WaitlistEntry, 'patientId'> & { readonly version: number | null }

interface Props {
  readonly known: KnownDirectory
  readonly draft: EntryDraft
  readonly problems: Readonly<Record<string, ProblemCode>>
  readonly onChange: (part: Partial<EntryDraft>) => void
}

/** What somebody would like, with whom, when, and how soon they can come. */
export function EntryFields(props: Props) {
  const { t } = useTranslation('lists')
  const { draft, problems, onChange } = props
  return (
    <>
      <What {...props} />
      <RadioGroup
        label={t('entry.urgency')}
        options={Urgency.options.map((id) => ({ id, label: t(`waitlist.urgency.${id}`) }))}
        value={draft.urgency}
        onChange={(urgency) => onChange({ urgency })}
      />
      <Whom {...props} />
      <WindowsField
        windows={draft.windows}
        problems={problems}
        onChange={(windows) => onChange({ windows })}
      />
      <Between {...props} />
      <Reaching {...props} />
      <TextArea
        label={t('entry.comment')}
        rows={2}
        value={draft.comment}
        maxLength={400}
        problem={problems['comment']}
        onChange={(comment) => onChange({ comment })}
      />
    </>
  )
}

function What({ known, draft, problems, onChange }: Props) {
  const { t } = useTranslation('lists')
  const type = known.type(draft.typeId)
  const choose = (typeId: TypeId) =>
    onChange({ typeId, minutes: known.type(typeId)?.usualMinutes ?? draft.minutes })
  return (
    <Fields>
      <Select<TypeId>
        label={t('type')}
        options={typeChoices(known, draft.typeId)}
        value={draft.typeId}
        problem={problems['typeId']}
        onChange={choose}
      />
      <NumberField
        label={t('entry.length')}
        unit={t('entry.min')}
        minValue={type?.shortestMinutes ?? 5}
        maxValue={type?.longestMinutes ?? 720}
        step={5}
        value={draft.minutes}
        problem={problems['minutes']}
        onChange={(minutes) => onChange({ minutes: minutes ?? draft.minutes })}
      />
    </Fields>
  )
}

function Whom({ known, draft, problems, onChange }: Props) {
  const { t } = useTranslation('lists')
  const providers = known.directory.providers.filter(
    ({ active, typeIds }) => active && (typeIds.length === 0 || typeIds.includes(draft.typeId)),
  )
  const locations = locationChoices(known, ...draft.locationIds)
  return (
    <>
      <CheckboxGroup
        label={t('entry.providers')}
        hint={t('entry.providersHint')}
        options={providers.map((each) => ({ id: each.id, label: calledName(each) }))}
        value={draft.providerIds}
        problem={problems['providerIds']}
        onChange={(providerIds) => onChange({ providerIds })}
      />
      {locations.length > 1 && (
        <CheckboxGroup
          label={t('entry.locations')}
          hint={t('entry.locationsHint')}
          options={locations}
          value={draft.locationIds}
          problem={problems['locationIds']}
          onChange={(locationIds) => onChange({ locationIds })}
        />
      )}
    </>
  )
}

function Between({ draft, problems, onChange }: Props) {
  const { t } = useTranslation('lists')
  return (
    <Fields>
      <DatePicker
        label={t('entry.from')}
        value={draft.from}
        problem={problems['from']}
        onChange={(from) => onChange({ from })}
      />
      <DatePicker
        label={t('entry.until')}
        value={draft.until}
        problem={problems['until']}
        onChange={(until) => onChange({ until })}
      />
    </Fields>
  )
}

function Reaching({ draft, onChange }: Props) {
  const { t } = useTranslation('lists')
  const textOf = useNoticeText()
  const known = notices.some((each) => each === draft.noticeMinutes)
  const offered = known ? notices : [...notices, draft.noticeMinutes]
  return (
    <>
      <Select
        label={t('entry.notice')}
        options={offered.map((minutes) => ({
          id: String(minutes),
          label: minutes === 0 ? t('entry.noNotice') : textOf(minutes),
        }))}
        value={String(draft.noticeMinutes)}
        onChange={(minutes) => onChange({ noticeMinutes: Number(minutes) })}
      />
      <Checkbox isSelected={draft.mayPhone} onChange={(mayPhone) => onChange({ mayPhone })}>
        {t('entry.mayPhone')}
      </Checkbox>
    </>
  )
}
