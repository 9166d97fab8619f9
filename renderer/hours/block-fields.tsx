import { useTranslation } from 'react-i18next'
import type { LocalDate, LocalTime } from '../../core/kernel/dates.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { locationChoices, typeChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import {
  CheckboxGroup,
  Fields,
  NumberField,
  Select,
  TextField,
  TimeField,
  type Option,
} from '../ui/index.ts'
import type { DraftBlock } from './draft.ts'
import type { Editing } from './editing.ts'
import { RhythmFields } from './rhythm-fields.tsx'
import { SpanFields } from './span-fields.tsx'

interface BlockFieldsProps extends Editing<DraftBlock> {
  known: KnownDirectory
  /** The first day of the week that is shown. */
  first: LocalDate
}

/** The exact fields of a weekly block. */
export function BlockFields({ value, change, problems, known, first }: BlockFieldsProps) {
  const { t } = useTranslation('hours')
  return (
    <>
      <BlockWhat {...{ value, change, problems, known }} />
      <SpanFields
        labels={{ from: t('field.from'), to: t('field.to') }}
        value={value}
        problems={{ from: problems['from'], to: problems['to'] }}
        onChange={change}
      />
      <Fields>
        <RhythmFields {...{ value, change, first }} />
      </Fields>
      <ReleaseFields {...{ value, change, problems }} />
    </>
  )
}

/** What a block is for, and where; the same for a weekly one and for one date. */
export type BlockPurpose = Pick<
  DraftBlock,
  'kind' | 'label' | 'typeIds' | 'locationId' | 'releaseBefore' | 'releaseAt'
>

interface PurposeProps {
  value: BlockPurpose
  change: (part: Partial<BlockPurpose>) => void
  problems: Readonly<Record<string, ProblemCode>>
}

const KINDS = ['types', 'hold', 'lunch', 'meeting'] as const

/** Kind, name, types and location of a block. */
export function BlockWhat({
  value,
  change,
  problems,
  known,
}: PurposeProps & Pick<BlockFieldsProps, 'known'>) {
  const { t } = useTranslation('hours')
  const everywhere: Option<LocationId | 'any'> = { id: 'any', label: t('field.anyLocation') }
  const choose = (kind: DraftBlock['kind']) =>
    change({
      kind,
      ...(kind !== 'types' && { typeIds: [] }),
      ...((kind === 'lunch' || kind === 'meeting') && { releaseBefore: null, releaseAt: null }),
      ...(value.label === '' &&
        kind !== 'types' &&
        kind !== 'hold' && { label: t(`blockKind.${kind}`) }),
    })
  return (
    <>
      <TextField
        label={t('field.label')}
        hint={t('field.labelHint')}
        value={value.label}
        problem={problems['label']}
        autoFocus
        onChange={(label) => change({ label })}
      />
      <Fields>
        <Select
          label={t('field.kind')}
          options={KINDS.map((id) => ({ id, label: t(`blockKind.${id}`) }))}
          value={value.kind}
          onChange={choose}
        />
        <Select<LocationId | 'any'>
          label={t('field.location')}
          options={[everywhere, ...locationChoices(known, value.locationId)]}
          value={value.locationId ?? 'any'}
          onChange={(id) => change({ locationId: id === 'any' ? null : id })}
        />
      </Fields>
      {value.kind === 'types' && (
        <CheckboxGroup
          label={t('field.types')}
          problem={problems['typeIds']}
          options={typeChoices(known, ...value.typeIds)}
          value={value.typeIds}
          onChange={(typeIds) => change({ typeIds })}
        />
      )}
    </>
  )
}

type Release = 'never' | 'before' | 'at'

const DAY_BEFORE = 24 * 60
const SEVEN: LocalTime = '07:00'

/** When what is unused of a block may be booked by anything. */
export function ReleaseFields({ value, change, problems }: PurposeProps) {
  const { t } = useTranslation('hours')
  if (value.kind === 'lunch' || value.kind === 'meeting') return null
  const chosen: Release =
    value.releaseBefore !== null ? 'before' : value.releaseAt !== null ? 'at' : 'never'
  const choose = (release: Release) =>
    change({
      releaseBefore: release === 'before' ? DAY_BEFORE : null,
      releaseAt: release === 'at' ? SEVEN : null,
    })
  return (
    <Fields>
      <Select<Release>
        label={t('field.release')}
        options={(['never', 'before', 'at'] as const).map((id) => ({
          id,
          label: t(`release.${id}`),
        }))}
        value={chosen}
        onChange={choose}
      />
      {chosen === 'before' && (
        <NumberField
          label={t('field.hoursBefore')}
          minValue={0}
          maxValue={24 * 60}
          value={(value.releaseBefore ?? 0) / 60}
          problem={problems['releaseBefore']}
          onChange={(hours) => hours !== null && change({ releaseBefore: hours * 60 })}
        />
      )}
      {chosen === 'at' && (
        <TimeField
          label={t('field.releaseTime')}
          value={value.releaseAt}
          problem={problems['releaseAt']}
          onChange={(releaseAt) => releaseAt !== null && change({ releaseAt })}
        />
      )}
    </Fields>
  )
}
