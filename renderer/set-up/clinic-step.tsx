import { useTranslation } from 'react-i18next'
import { currentLanguage, isLanguage } from '../locales/index.ts'
import { currencyOptions } from '../settings/currencies.ts'
import { Fields, NumberField, Select, TextField } from '../ui/index.ts'
import { StepSheet } from './step-sheet.tsx'
import { usePart } from './use-part.ts'

const grids = [5, 10, 15, 20, 30, 60]

/** Name, contact and manners of the practice. */
export function ClinicStep() {
  const { t } = useTranslation('setUp')
  const { value, set, problemAt } = usePart('practice')
  const text = (name: 'name' | 'phone' | 'email') => ({
    value: value[name],
    onChange: (typed: string) => set({ [name]: typed }),
    problem: problemAt(name),
  })
  return (
    <StepSheet step="clinic" title={t('clinic.title')} lead={t('clinic.lead')}>
      <TextField label={t('clinic.name')} isRequired {...text('name')} />
      <Fields>
        <TextField label={t('clinic.phone')} type="tel" {...text('phone')} />
        <TextField label={t('clinic.email')} type="email" {...text('email')} />
      </Fields>
      <Tongue />
      <Manners />
    </StepSheet>
  )
}

function Tongue() {
  const { t } = useTranslation(['setUp', 'shell'])
  const { value, set, problemAt } = usePart('practice')
  return (
    <Fields>
      <Select
        label={t('clinic.language')}
        hint={t('clinic.languageHint')}
        options={[
          { id: 'en', label: t('shell:english') },
          { id: 'es', label: t('shell:spanish') },
        ]}
        value={value.language}
        onChange={(chosen) => set({ language: isLanguage(chosen) ? chosen : currentLanguage() })}
      />
      <Select
        label={t('clinic.currency')}
        options={currencyOptions(value.currency)}
        value={value.currency}
        onChange={(currency) => set({ currency })}
        problem={problemAt('currency')}
      />
    </Fields>
  )
}

function Manners() {
  const { t } = useTranslation('setUp')
  const { value, set, problemAt } = usePart('practice')
  return (
    <Fields>
      <Select
        label={t('clinic.grid')}
        options={grids.map((n) => ({ id: String(n), label: `${n} ${t('clinic.minutes')}` }))}
        value={String(value.gridMinutes)}
        onChange={(id) => set({ gridMinutes: Number(id) })}
        problem={problemAt('gridMinutes')}
      />
      <NumberField
        label={t('clinic.idle')}
        hint={t('clinic.idleHint')}
        unit={t('clinic.minutes')}
        value={value.idleMinutes}
        onChange={(idleMinutes) => set({ idleMinutes })}
        problem={problemAt('idleMinutes')}
      />
    </Fields>
  )
}
