import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fields, NumberField, Select } from '../ui/index.ts'
import { leadUnits, minutesPer, unitOf, type LeadUnit } from './lead-unit.ts'
import type { SettingProps } from './rule-draft.ts'

/** How long before a visit it must be booked, in the unit in which a person thinks of it. */
export function LeadTime({ setting, problems, onChange }: SettingProps<'lead_time'>) {
  const { t } = useTranslation('rules')
  const [unit, setUnit] = useState<LeadUnit>(() => unitOf(setting.minutes))
  const count = Math.round(setting.minutes / minutesPer[unit])
  const put = (number: number, of: LeadUnit) =>
    onChange({ ...setting, minutes: number * minutesPer[of] })
  const choose = (next: LeadUnit) => {
    setUnit(next)
    put(count, next)
  }
  return (
    <Fields column="9rem">
      <NumberField
        label={t('field.least')}
        value={count}
        minValue={0}
        maxValue={525_600 / minutesPer[unit]}
        problem={problems['setting.minutes']}
        onChange={(next) => put(next ?? 0, unit)}
      />
      <Select<LeadUnit>
        label={t('field.unit')}
        options={leadUnits.map((id) => ({ id, label: t(`unit.${id}`) }))}
        value={unit}
        onChange={choose}
      />
    </Fields>
  )
}

/** How many days ahead may be booked. */
export function Horizon({ setting, problems, onChange }: SettingProps<'horizon'>) {
  const { t } = useTranslation('rules')
  return (
    <Fields column="9rem">
      <NumberField
        label={t('field.most')}
        unit={t('days')}
        value={setting.days}
        minValue={1}
        maxValue={3650}
        problem={problems['setting.days']}
        onChange={(days) => onChange({ ...setting, days: days ?? 1 })}
      />
    </Fields>
  )
}

/** Of how many minutes starts are multiples. */
export function Grid({ setting, problems, onChange }: SettingProps<'grid'>) {
  const { t } = useTranslation('rules')
  return (
    <Fields column="9rem">
      <NumberField
        label={t('field.every')}
        unit={t('unit.minutes')}
        value={setting.minutes}
        minValue={5}
        maxValue={240}
        step={5}
        problem={problems['setting.minutes']}
        onChange={(minutes) => onChange({ ...setting, minutes: minutes ?? 5 })}
      />
    </Fields>
  )
}

/** How many a day there may be. */
export function Count({
  setting,
  problems,
  onChange,
}: SettingProps<'day_limit' | 'type_limit' | 'new_patient_limit'>) {
  const { t } = useTranslation('rules')
  return (
    <Fields column="9rem">
      <NumberField
        label={t('field.aDay')}
        value={setting.count}
        minValue={0}
        maxValue={500}
        problem={problems['setting.count']}
        onChange={(count) => onChange({ ...setting, count: count ?? 0 })}
      />
    </Fields>
  )
}

/** How many an hour may begin beside another one. */
export function Overlap({ setting, problems, onChange }: SettingProps<'overlap'>) {
  const { t } = useTranslation('rules')
  return (
    <Fields column="9rem">
      <NumberField
        label={t('field.perHour')}
        value={setting.perHour}
        minValue={0}
        maxValue={500}
        problem={problems['setting.perHour']}
        onChange={(perHour) => onChange({ ...setting, perHour: perHour ?? 0 })}
      />
    </Fields>
  )
}

/** The shortest and the longest visit. */
export function Lengths({ setting, problems, onChange }: SettingProps<'duration'>) {
  const { t } = useTranslation('rules')
  return (
    <Fields column="9rem">
      {(['shortest', 'longest'] as const).map((field) => (
        <NumberField
          key={field}
          label={t(`field.${field}`)}
          unit={t('unit.minutes')}
          value={setting[field]}
          minValue={5}
          maxValue={720}
          problem={problems[`setting.${field}`]}
          onChange={(minutes) => onChange({ ...setting, [field]: minutes ?? 5 })}
        />
      ))}
    </Fields>
  )
}

/** The minutes kept free before and after. */
export function Room({ setting, problems, onChange }: SettingProps<'buffers'>) {
  const { t } = useTranslation('rules')
  return (
    <Fields column="9rem">
      {(['before', 'after'] as const).map((field) => (
        <NumberField
          key={field}
          label={t(`field.${field}`)}
          unit={t('unit.minutes')}
          value={setting[field]}
          minValue={0}
          maxValue={240}
          problem={problems[`setting.${field}`]}
          onChange={(minutes) => onChange({ ...setting, [field]: minutes ?? 0 })}
        />
      ))}
    </Fields>
  )
}

/** The ages between which a patient must be; either may be left open. */
export function Ages({ setting, problems, onChange }: SettingProps<'age'>) {
  const { t } = useTranslation('rules')
  const ends = [
    ['from', t('field.fromAge')],
    ['to', t('field.toAge')],
  ] as const
  return (
    <Fields column="9rem">
      {ends.map(([field, label]) => (
        <NumberField
          key={field}
          label={label}
          unit={t('years')}
          value={setting[field]}
          minValue={0}
          maxValue={130}
          problem={problems[`setting.${field}`]}
          onChange={(age) => onChange({ ...setting, [field]: age })}
        />
      ))}
    </Fields>
  )
}
