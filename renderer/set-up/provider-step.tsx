import { useTranslation } from 'react-i18next'
import { hues } from '../../core/kernel/color.ts'
import { weekdayText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  Checkbox,
  CheckboxGroup,
  Fields,
  Section,
  Select,
  TextField,
  TimeField,
} from '../ui/index.ts'
import type { Draft } from './draft.ts'
import { StepSheet } from './step-sheet.tsx'
import { useProblems, useSetUp } from './use-set-up.ts'

/** The first provider, and when they work. */
export function ProviderStep() {
  const { t } = useTranslation('setUp')
  return (
    <StepSheet step="provider" title={t('provider.title')} lead={t('provider.lead')}>
      <Person />
      <Section title={t('provider.hours')}>
        <Hours />
      </Section>
    </StepSheet>
  )
}

function Person() {
  const { t } = useTranslation(['setUp', 'common'])
  const { draft, change } = useSetUp()
  const problems = useProblems('provider')
  const provider = draft.provider
  const set = (patch: Partial<Draft['provider']>) => change('provider', { ...provider, ...patch })
  const text = (
    name: 'givenName' | 'familyName' | 'credentials' | 'speciality' | 'licenseNumber' | 'npi',
  ) => ({
    value: provider[name],
    onChange: (typed: string) => set({ [name]: typed }),
    problem: problems[`provider.${name}`],
  })
  return (
    <>
      <Fields>
        <TextField label={t('provider.givenName')} isRequired {...text('givenName')} />
        <TextField label={t('provider.familyName')} isRequired {...text('familyName')} />
      </Fields>
      <Fields>
        <TextField
          label={t('provider.credentials')}
          hint={t('provider.credentialsHint')}
          {...text('credentials')}
        />
        <TextField label={t('provider.speciality')} {...text('speciality')} />
      </Fields>
      <Fields>
        <TextField label={t('provider.npi')} inputMode="numeric" {...text('npi')} />
        <TextField label={t('provider.license')} {...text('licenseNumber')} />
        <Select
          label={t('provider.hue')}
          options={hues.map((hue) => ({ id: hue, label: t(`common:hue.${hue}`), hue }))}
          value={provider.hue}
          onChange={(hue) => set({ hue })}
        />
      </Fields>
    </>
  )
}

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

function Hours() {
  const { t } = useTranslation('setUp')
  const { locale } = useLocale()
  const { draft, change } = useSetUp()
  const problems = useProblems('provider')
  const hours = draft.hours
  const set = (patch: Partial<Draft['hours']>) => change('hours', { ...hours, ...patch })
  return (
    <>
      <CheckboxGroup
        label={t('provider.weekdays')}
        options={weekdays.map((id) => ({ id, label: weekdayText(Number(id), 'short', locale) }))}
        value={weekdays.filter((id) => hours.weekdays.includes(Number(id)))}
        onChange={(ids) => set({ weekdays: ids.map(Number) })}
        problem={problems['hours.weekdays']}
      />
      <Fields column="8rem">
        <TimeField
          label={t('provider.from')}
          value={hours.from}
          onChange={(from) => set({ from })}
          problem={problems['hours.from']}
        />
        <TimeField
          label={t('provider.to')}
          isEnd
          value={hours.to}
          onChange={(to) => set({ to })}
          problem={problems['hours.to']}
        />
      </Fields>
      <Checkbox
        isSelected={hours.break !== null}
        onChange={(on) => set({ break: on ? { from: '12:00', to: '13:00' } : null })}
      >
        {t('provider.hasBreak')}
      </Checkbox>
      {hours.break && <Break pause={hours.break} onChange={(pause) => set({ break: pause })} />}
    </>
  )
}

type Pause = NonNullable<Draft['hours']['break']>

function Break({ pause, onChange }: { pause: Pause; onChange: (pause: Pause) => void }) {
  const { t } = useTranslation('setUp')
  const problems = useProblems('provider')
  return (
    <Fields column="8rem">
      <TimeField
        label={t('provider.breakFrom')}
        value={pause.from}
        onChange={(from) => onChange({ ...pause, from })}
        problem={problems['hours.break.from']}
      />
      <TimeField
        label={t('provider.breakTo')}
        value={pause.to}
        onChange={(to) => onChange({ ...pause, to })}
        problem={problems['hours.break.to']}
      />
    </Fields>
  )
}
