import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ResourceKind } from '../../core/clinic/contract.ts'
import {
  Button,
  IconButton,
  MoneyField,
  NumberField,
  Select,
  TextField,
  type FieldProps,
} from '../ui/index.ts'
import type { DraftType } from './draft.ts'
import { needsOf, typeNamed } from './presets.ts'
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

function TypeLine({ type, at, onChange, onRemove }: TypeLineProps) {
  const { t } = useTranslation('setUp')
  const problems = useProblems('visits')
  const set = (patch: Partial<DraftType>) => onChange({ ...type, ...patch })
  const field = (name: string) => ({ problem: problems[`types.${at}.${name}`], hideLabel: true })
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
      <Prices type={type} set={set} field={field} />
      <Needs type={type} set={set} />
      <IconButton
        icon={Trash2}
        label={t('visits.removeNamed', { name: type.name })}
        onPress={onRemove}
      />
    </div>
  )
}

interface TypePartProps {
  type: DraftType
  set: (patch: Partial<DraftType>) => void
}

interface PricesProps extends TypePartProps {
  field: (name: string) => Pick<FieldProps, 'problem' | 'hideLabel'>
}

function Prices({ type, set, field }: PricesProps) {
  const { t } = useTranslation('setUp')
  const currency = useSetUp((state) => state.draft.practice.currency)
  return (
    <>
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
    </>
  )
}

const NOTHING = 'nothing'

function Needs({ type, set }: TypePartProps) {
  const { t } = useTranslation(['setUp', 'common'])
  return (
    <Select<ResourceKind | typeof NOTHING>
      label={t('visits.needs')}
      hideLabel
      options={[
        { id: NOTHING, label: t('visits.nothing') },
        ...ResourceKind.options.map((id) => ({ id, label: t(`common:resourceKind.${id}`) })),
      ]}
      value={type.needs[0]?.kind ?? NOTHING}
      onChange={(id) => set({ needs: needsOf(id === NOTHING ? null : id) })}
    />
  )
}
