import { useTranslation } from 'react-i18next'
import { Modality, type Resource } from '../../core/clinic/contract.ts'
import { CheckboxGroup, Fields, MoneyField, NumberField, TextField } from '../ui/index.ts'
import type { Editing } from './catalog.tsx'
import { HueSelect } from './hue-select.tsx'
import { InUse } from './in-use.tsx'
import { NeedsField } from './needs-field.tsx'
import type { Draft } from './rows.ts'

type TypeFormProps = Editing<Draft<'types'>> & {
  currency: string
  resources: readonly Resource[]
}

const lengths = ['shortestMinutes', 'usualMinutes', 'longestMinutes'] as const
const buffers = ['bufferBefore', 'bufferAfter'] as const
const amounts = ['chargeCents', 'copayCents'] as const

/** The fields of a type of appointment. */
export function TypeForm(props: TypeFormProps) {
  const { t } = useTranslation('settings')
  const { draft, change, problems, currency, resources } = props
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
      <Minutes {...props} fields={lengths} smallest={5} />
      <Minutes {...props} fields={buffers} smallest={0} />
      <CheckboxGroup
        label={t('types.modalities')}
        options={Modality.options.map((id) => ({ id, label: t(`types.modality.${id}`) }))}
        value={draft.modalities}
        problem={problems['modalities']}
        onChange={(modalities) => change({ modalities })}
      />
      <NeedsField
        needs={draft.needs}
        resources={resources}
        onChange={(needs) => change({ needs })}
      />
      <HueSelect value={draft.hue} onChange={(hue) => change({ hue })} />
      <Fields>
        {amounts.map((field) => (
          <MoneyField
            key={field}
            label={t(`types.${field}`)}
            value={draft[field]}
            problem={problems[field]}
            currency={currency}
            onChange={(cents) => change({ [field]: cents ?? 0 })}
          />
        ))}
      </Fields>
      <InUse draft={draft} change={change} />
    </>
  )
}

interface MinutesProps extends TypeFormProps {
  fields: readonly ((typeof lengths)[number] | (typeof buffers)[number])[]
  smallest: number
}

function Minutes({ draft, change, problems, fields, smallest }: MinutesProps) {
  const { t } = useTranslation('settings')
  return (
    <Fields column="8rem">
      {fields.map((field) => (
        <NumberField
          key={field}
          label={t(`types.${field}`)}
          unit={t('min')}
          minValue={smallest}
          maxValue={720}
          value={draft[field]}
          problem={problems[field]}
          onChange={(minutes) => change({ [field]: minutes ?? smallest })}
        />
      ))}
    </Fields>
  )
}
