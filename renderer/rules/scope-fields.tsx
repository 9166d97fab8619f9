import { useTranslation } from 'react-i18next'
import type { RuleScope } from '../../core/rulebook/contract.ts'
import { locationChoices, providerChoices, typeChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Fields, Section, Select, type Option } from '../ui/index.ts'

interface Props {
  readonly scope: RuleScope
  readonly known: KnownDirectory
  readonly onChange: (part: Partial<RuleScope>) => void
}

const ANY = 'any'

/** For whom a rule holds: everybody, or one provider, type, location, or any two or three of them. */
export function ScopeFields({ scope, known, onChange }: Props) {
  const { t } = useTranslation('rules')
  const { providers, types, locations } = optionsOf(known, scope)
  return (
    <Section title={t('holdsFor')}>
      <Fields column="10rem">
        <One
          label={t('provider')}
          any={t('any.provider')}
          options={providers}
          value={scope.providerId}
          onChange={(providerId) => onChange({ providerId })}
        />
        <One
          label={t('type')}
          any={t('any.type')}
          options={types}
          value={scope.typeId}
          onChange={(typeId) => onChange({ typeId })}
        />
        {locations.length > 1 && (
          <One
            label={t('location')}
            any={t('any.location')}
            options={locations}
            value={scope.locationId}
            onChange={(locationId) => onChange({ locationId })}
          />
        )}
      </Fields>
    </Section>
  )
}

/** What is in use, and what the rule names already. */
export const optionsOf = (known: KnownDirectory, scope: Partial<RuleScope> = {}) => ({
  providers: providerChoices(known, scope.providerId),
  types: typeChoices(known, scope.typeId),
  locations: locationChoices(known, scope.locationId),
})

interface OneProps<Id extends string> {
  readonly label: string
  readonly any: string
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
}

function One<Id extends string>({ label, any, options, value, onChange }: OneProps<Id>) {
  const all: readonly Option<Id | typeof ANY>[] = [{ id: ANY, label: any }, ...options]
  return (
    <Select<Id | typeof ANY>
      label={label}
      options={all}
      value={value ?? ANY}
      onChange={(id) => onChange(options.find((option) => option.id === id)?.id ?? null)}
    />
  )
}
