import { useTranslation } from 'react-i18next'
import { ComboBox, Fields, TextField } from '../ui/index.ts'
import { StepSheet } from './step-sheet.tsx'
import { usePart } from './use-part.ts'

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
  id: zone,
  label: zone.replaceAll('_', ' '),
}))

/** The first site and the zone that its clocks keep. */
export function LocationStep() {
  const { t } = useTranslation('setUp')
  const { value, set, problemAt } = usePart('location')
  const text = (name: 'name' | 'phone') => ({
    value: value[name],
    onChange: (typed: string) => set({ [name]: typed }),
    problem: problemAt(name),
  })
  return (
    <StepSheet step="location" title={t('location.title')} lead={t('location.lead')}>
      <Fields>
        <TextField
          label={t('location.name')}
          hint={t('location.nameHint')}
          isRequired
          {...text('name')}
        />
        <ComboBox
          label={t('location.zone')}
          isRequired
          options={zones}
          value={value.zone}
          onChange={(zone) => set({ zone: zone ?? '' })}
          problem={problemAt('zone')}
        />
      </Fields>
      <Address />
      <TextField label={t('location.phone')} type="tel" {...text('phone')} />
    </StepSheet>
  )
}

function Address() {
  const { t } = useTranslation('setUp')
  const { value, set, problemAt } = usePart('location')
  const text = (name: 'street' | 'city' | 'region' | 'postalCode') => ({
    label: t(`location.${name}`),
    value: value.address[name],
    onChange: (typed: string) => set({ address: { ...value.address, [name]: typed } }),
    problem: problemAt(`address.${name}`),
  })
  return (
    <>
      <TextField {...text('street')} />
      <Fields column="8rem">
        <TextField {...text('city')} />
        <TextField {...text('region')} />
        <TextField {...text('postalCode')} />
      </Fields>
    </>
  )
}
