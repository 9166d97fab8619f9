import { useTranslation } from 'react-i18next'
import { ComboBox, Fields, TextField } from '../ui/index.ts'
import type { Draft } from './draft.ts'
import { StepSheet } from './step-sheet.tsx'
import { useProblems, useSetUp } from './use-set-up.ts'

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
  id: zone,
  label: zone.replaceAll('_', ' '),
}))

/** The first site and the zone that its clocks keep. */
export function LocationStep() {
  const { t } = useTranslation('setUp')
  const { draft, change } = useSetUp()
  const problems = useProblems('location')
  const location = draft.location
  const set = (patch: Partial<Draft['location']>) => change('location', { ...location, ...patch })
  const address = (patch: Partial<Draft['location']['address']>) =>
    set({ address: { ...location.address, ...patch } })
  return (
    <StepSheet step="location" title={t('location.title')} lead={t('location.lead')}>
      <Fields>
        <TextField
          label={t('location.name')}
          hint={t('location.nameHint')}
          isRequired
          value={location.name}
          onChange={(name) => set({ name })}
          problem={problems['location.name']}
        />
        <ComboBox
          label={t('location.zone')}
          isRequired
          options={zones}
          value={location.zone}
          onChange={(zone) => set({ zone: zone ?? '' })}
          problem={problems['location.zone']}
        />
      </Fields>
      <TextField
        label={t('location.street')}
        value={location.address.street}
        onChange={(street) => address({ street })}
        problem={problems['location.address.street']}
      />
      <Fields column="8rem">
        <TextField
          label={t('location.city')}
          value={location.address.city}
          onChange={(city) => address({ city })}
          problem={problems['location.address.city']}
        />
        <TextField
          label={t('location.region')}
          value={location.address.region}
          onChange={(region) => address({ region })}
          problem={problems['location.address.region']}
        />
        <TextField
          label={t('location.postalCode')}
          value={location.address.postalCode}
          onChange={(postalCode) => address({ postalCode })}
          problem={problems['location.address.postalCode']}
        />
      </Fields>
      <TextField
        label={t('location.phone')}
        type="tel"
        value={location.phone}
        onChange={(phone) => set({ phone })}
        problem={problems['location.phone']}
      />
    </StepSheet>
  )
}
