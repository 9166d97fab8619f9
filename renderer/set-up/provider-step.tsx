import { useTranslation } from 'react-i18next'
import { hues } from '../../core/kernel/color.ts'
import type { LocalTime } from '../../core/kernel/dates.ts'
import { weekdayOptions } from '../locales/dates.ts'
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
import { StepSheet } from './step-sheet.tsx'
import { usePart } from './use-part.ts'

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
  const { value, set, problemAt } = usePart('provider')
  const text = (
    name: 'givenName' | 'familyName' | 'credentials' | 'speciality' | 'licenseNumber' | 'npi',
  ) => ({
    label: t(`provider.${name}`),
    value: value[name],
    onChange: (typed: string) => set({ [name]: typed }),
    problem: problemAt(name),
  })
  return (
    <>
      <Fields>
        <TextField isRequired {...text('givenName')} />
        <TextField isRequired {...text('familyName')} />
      </Fields>
      <Fields>
        <TextField hint={t('provider.credentialsHint')} {...text('credentials')} />
        <TextField {...text('speciality')} />
      </Fields>
      <Fields>
        <TextField inputMode="numeric" {...text('npi')} />
        <TextField {...text('licenseNumber')} />
        <Select
          label={t('provider.hue')}
          options={hues.map((hue) => ({ id: hue, label: t(`common:hue.${hue}`), hue }))}
          value={value.hue}
          onChange={(hue) => set({ hue })}
        />
      </Fields>
    </>
  )
}

function Hours() {
  const { t } = useTranslation('setUp')
  const { locale } = useLocale()
  const { value, set, problemAt } = usePart('hours')
  const time = (name: 'from' | 'to') => ({
    label: t(`provider.${name}`),
    value: value[name],
    onChange: (chosen: LocalTime | null) => set({ [name]: chosen }),
    problem: problemAt(name),
  })
  return (
    <>
      <CheckboxGroup
        label={t('provider.weekdays')}
        options={weekdayOptions('short', locale)}
        value={value.weekdays.map(String)}
        onChange={(ids) => set({ weekdays: ids.map(Number) })}
        problem={problemAt('weekdays')}
      />
      <Fields column="8rem">
        <TimeField {...time('from')} />
        <TimeField isEnd {...time('to')} />
      </Fields>
      <Break />
    </>
  )
}

function Break() {
  const { t } = useTranslation('setUp')
  const { value, set, problemAt } = usePart('hours')
  const pause = value.break
  const time = (name: 'from' | 'to') => ({
    label: t(name === 'from' ? 'provider.breakFrom' : 'provider.breakTo'),
    value: pause?.[name] ?? null,
    onChange: (chosen: LocalTime | null) =>
      set({ break: { from: null, to: null, ...pause, [name]: chosen } }),
    problem: problemAt(`break.${name}`),
  })
  return (
    <>
      <Checkbox
        isSelected={pause !== null}
        onChange={(on) => set({ break: on ? { from: '12:00', to: '13:00' } : null })}
      >
        {t('provider.hasBreak')}
      </Checkbox>
      {pause && (
        <Fields column="8rem">
          <TimeField {...time('from')} />
          <TimeField {...time('to')} />
        </Fields>
      )}
    </>
  )
}
