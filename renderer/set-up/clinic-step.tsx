import { useTranslation } from 'react-i18next'
import { currentLanguage, isLanguage } from '../locales/index.ts'
import { Fields, NumberField, Select, TextField } from '../ui/index.ts'
import type { Draft } from './draft.ts'
import { StepSheet } from './step-sheet.tsx'
import { useProblems, useSetUp } from './use-set-up.ts'

const grids = [5, 10, 15, 20, 30, 60]
const currencies = ['USD', 'CAD', 'MXN', 'EUR', 'GBP', 'AUD']

/** Name, contact and manners of the practice. */
export function ClinicStep() {
  const { t } = useTranslation(['setUp', 'shell'])
  const { draft, change } = useSetUp()
  const problems = useProblems('clinic')
  const practice = draft.practice
  const set = (patch: Partial<Draft['practice']>) => change('practice', { ...practice, ...patch })
  return (
    <StepSheet step="clinic" title={t('clinic.title')} lead={t('clinic.lead')}>
      <TextField
        label={t('clinic.name')}
        isRequired
        value={practice.name}
        onChange={(name) => set({ name })}
        problem={problems['practice.name']}
      />
      <Fields>
        <TextField
          label={t('clinic.phone')}
          type="tel"
          value={practice.phone}
          onChange={(phone) => set({ phone })}
          problem={problems['practice.phone']}
        />
        <TextField
          label={t('clinic.email')}
          type="email"
          value={practice.email}
          onChange={(email) => set({ email })}
          problem={problems['practice.email']}
        />
      </Fields>
      <Fields>
        <Select
          label={t('clinic.language')}
          hint={t('clinic.languageHint')}
          options={[
            { id: 'en', label: t('shell:english') },
            { id: 'es', label: t('shell:spanish') },
          ]}
          value={practice.language}
          onChange={(chosen) => set({ language: isLanguage(chosen) ? chosen : currentLanguage() })}
        />
        <Select
          label={t('clinic.currency')}
          options={currencies.map((currency) => ({ id: currency, label: currency }))}
          value={practice.currency}
          onChange={(currency) => set({ currency })}
          problem={problems['practice.currency']}
        />
      </Fields>
      <Fields>
        <Select
          label={t('clinic.grid')}
          options={grids.map((n) => ({ id: String(n), label: `${n} ${t('clinic.minutes')}` }))}
          value={String(practice.gridMinutes)}
          onChange={(id) => set({ gridMinutes: Number(id) })}
          problem={problems['practice.gridMinutes']}
        />
        <NumberField
          label={t('clinic.idle')}
          hint={t('clinic.idleHint')}
          unit={t('clinic.minutes')}
          value={practice.idleMinutes}
          onChange={(idleMinutes) => set({ idleMinutes })}
          problem={problems['practice.idleMinutes']}
        />
      </Fields>
    </StepSheet>
  )
}
