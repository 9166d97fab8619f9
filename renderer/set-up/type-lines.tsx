import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ResourceKind } from '../../core/clinic/contract.ts'
import { Button, IconButton, MoneyField, NumberField, Select, TextField } from '../ui/index.ts'
import type { DraftType } from './draft.ts'
import { typeNamed } from './presets.ts'
import css from './set-up.module.css'
import { useProblems, useSetUp } from './use-set-up.ts'

/** Types of appointments, one a line under one head. */
export function TypeLines() {
  const { t } = useTranslation('setUp')
  const { draft, change } = useSetUp()
  const types = draft.types
  const add = () => change('types', [...types, typeNamed(t('visits.newType'), Date.now())])
  return (
    <>
      <div className={css.typeLine} aria-hidden>
        {(['type', 'minutes', 'charge', 'copay', 'needs'] as const).map((head) => (
          <span key={head} className={css.lineHead}>
            {t(`visits.${head}`)}
          </span>
        ))}
      </div>
      {types.map((type, at) => (
        <TypeLine
          key={type.id}
          type={type}
          at={at}
          onChange={(next) => change('types', types.with(at, next))}
          onRemove={() => change('types', types.toSpliced(at, 1))}
        />
      ))}
      <div>
        <Button icon={Plus} size="s" onPress={add}>
          {t('visits.addType')}
        </Button>
      </div>
    </>
  )
}

interface TypeLineProps {
  type: DraftType
  at: number
  onChange: (type: DraftType) => void
  onRemove: () => void
}

const NOTHING = 'nothing'

function TypeLine({ type, at, onChange, onRemove }: TypeLineProps) {
  const { t } = useTranslation(['setUp', 'common'])
  const problems = useProblems('visits')
  const currency = useSetUp((state) => state.draft.practice.currency)
  const field = (name: string) => ({ problem: problems[`types.${at}.${name}`], hideLabel: true })
  const set = (patch: Partial<DraftType>) => onChange({ ...type, ...patch })
  return (
    <div className={css.typeLine}>
      <TextField
        label={t('visits.type')}
        value={type.name}
        onChange={(name) => set({ name })}
        {...field('name')}
      />
      <NumberField
        label={t('visits.minutes')}
        unit={t('clinic.minutes')}
        value={type.usualMinutes}
        onChange={(usualMinutes) => set({ usualMinutes })}
        {...field('usualMinutes')}
      />
      <MoneyField
        label={t('visits.charge')}
        currency={currency}
        value={type.chargeCents}
        onChange={(chargeCents) => set({ chargeCents })}
        {...field('chargeCents')}
      />
      <MoneyField
        label={t('visits.copay')}
        currency={currency}
        value={type.copayCents}
        onChange={(copayCents) => set({ copayCents })}
        {...field('copayCents')}
      />
      <Select<ResourceKind | typeof NOTHING>
        label={t('visits.needs')}
        options={[
          { id: NOTHING, label: t('visits.nothing') },
          ...ResourceKind.options.map((id) => ({ id, label: t(`common:resourceKind.${id}`) })),
        ]}
        value={type.resourceKind ?? NOTHING}
        onChange={(id) => set({ resourceKind: id === NOTHING ? null : id })}
        {...field('resourceKind')}
      />
      <IconButton
        icon={Trash2}
        label={t('visits.removeNamed', { name: type.name })}
        onPress={onRemove}
      />
    </div>
  )
}
