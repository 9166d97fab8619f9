import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocationId, ProviderId, TypeId } from '../../core/kernel/ids.ts'
import { locationChoices, providerChoices, typeChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Select, type Option } from '../ui/index.ts'
import css from './lists.module.css'

/** Which lines of a list are shown; null shows all. */
export interface Narrowing {
  readonly providerId: ProviderId | null
  readonly typeId: TypeId | null
  readonly locationId: LocationId | null
}

export const everyone: Narrowing = { providerId: null, typeId: null, locationId: null }

interface Props {
  readonly known: KnownDirectory
  readonly value: Narrowing
  readonly onChange: (value: Narrowing) => void
  /** The lists of openings and recalls are not narrowed by type. */
  readonly withType?: boolean
  /** Further fields, and the button at the end. */
  readonly children?: ReactNode
}

const ALL = 'all'

/** Narrows a list to a provider, a type, a location. */
export function Filters({ known, value, onChange, withType = false, children }: Props) {
  const { t } = useTranslation('lists')
  const change = (part: Partial<Narrowing>) => onChange({ ...value, ...part })
  return (
    <div className={css.filters}>
      <Choice
        label={t('provider')}
        all={t('everyProvider')}
        options={providerChoices(known)}
        value={value.providerId}
        onChange={(providerId) => change({ providerId })}
      />
      {withType && (
        <Choice
          label={t('type')}
          all={t('everyType')}
          options={typeChoices(known)}
          value={value.typeId}
          onChange={(typeId) => change({ typeId })}
        />
      )}
      {known.directory.locations.length > 1 && (
        <Choice
          label={t('location')}
          all={t('everyLocation')}
          options={locationChoices(known)}
          value={value.locationId}
          onChange={(locationId) => change({ locationId })}
        />
      )}
      {children}
    </div>
  )
}

interface ChoiceProps<Id extends string> {
  readonly label: string
  readonly all: string
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
}

/** One of some things, or all of them. */
export function Choice<Id extends string>({
  all,
  options,
  value,
  onChange,
  label,
}: ChoiceProps<Id>) {
  return (
    <Select<Id | typeof ALL>
      label={label}
      options={[{ id: ALL, label: all }, ...options]}
      value={value ?? ALL}
      onChange={(id) => onChange(id === ALL ? null : id)}
    />
  )
}
