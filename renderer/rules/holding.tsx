import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleScope, StoredRule } from '../../core/rulebook/contract.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Heading } from '../settings/heading.tsx'
import { ErrorState, Fields, Loading, Select, Table, type Column } from '../ui/index.ts'
import { byKind } from './kinds.ts'
import css from './rules.module.css'
import { optionsOf } from './scope-fields.tsx'
import type { RuleWording } from './wording.ts'

type Concerned = { readonly [Key in keyof RuleScope]: NonNullable<RuleScope[Key]> }

interface Props {
  readonly known: KnownDirectory
  readonly rules: readonly StoredRule[]
  readonly wording: RuleWording
}

/** Which rule wins for a provider, a type and a location that one chooses. */
export function Holding({ known, rules, wording }: Props) {
  const { t } = useTranslation('rules')
  const { providers, types, locations } = optionsOf(known)
  const first = firstOf(known)
  const [chosen, setChosen] = useState<Partial<Concerned>>({})
  if (!first) return null
  const concerned = { ...first, ...chosen }
  const put = (part: Partial<Concerned>) => setChosen({ ...chosen, ...part })
  return (
    <section className={css.holding} aria-label={t('holding.title')}>
      <Heading title={t('holding.title')} intro={t('holding.intro')} level={3} />
      <div className={css.chosen}>
        <Fields column="10rem">
          <Select
            label={t('provider')}
            options={providers}
            value={concerned.providerId}
            onChange={(providerId) => put({ providerId })}
          />
          <Select
            label={t('type')}
            options={types}
            value={concerned.typeId}
            onChange={(typeId) => put({ typeId })}
          />
          {locations.length > 1 && (
            <Select
              label={t('location')}
              options={locations}
              value={concerned.locationId}
              onChange={(locationId) => put({ locationId })}
            />
          )}
        </Fields>
      </div>
      <Winners concerned={concerned} rules={rules} wording={wording} />
    </section>
  )
}

/** The first of each that is in use; null while one is missing. */
function firstOf(known: KnownDirectory): Concerned | null {
  const { providers, types, locations } = optionsOf(known)
  const [provider, type, location] = [providers[0], types[0], locations[0]]
  if (!provider || !type || !location) return null
  return { providerId: provider.id, typeId: type.id, locationId: location.id }
}

type WinnersProps = Omit<Props, 'known'> & { readonly concerned: Concerned }

function Winners({ concerned, rules, wording }: WinnersProps) {
  const { t } = useTranslation('rules')
  const query = useQuery(ask.rulebook.inForce.queryOptions({ input: concerned }))
  const columns = useWinnerColumns(rules, concerned, wording)
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <Loading />
  if (query.data.length === 0) return <p className={css.quiet}>{t('holding.none')}</p>
  return (
    <Table
      label={t('holding.table')}
      columns={columns}
      rows={byKind(query.data)}
      idOf={({ id }) => id}
    />
  )
}

function useWinnerColumns(
  rules: readonly StoredRule[],
  concerned: Concerned,
  wording: RuleWording,
): Column<StoredRule>[] {
  const { t } = useTranslation('rules')
  const beaten = (winner: StoredRule) =>
    rules.filter((rule) => rule.id !== winner.id && isBeaten(rule, winner, concerned))
  const told = (rule: StoredRule) => `${wording.scope(rule)}: ${wording.sentence(rule.setting)}`
  return [
    {
      id: 'kind',
      head: t('column.kind'),
      whole: true,
      cell: ({ setting }) => t(`kind.${setting.kind}`),
    },
    { id: 'says', head: t('column.says'), cell: ({ setting }) => wording.sentence(setting) },
    { id: 'scope', head: t('column.scope'), cell: wording.scope },
    { id: 'over', head: t('holding.over'), cell: (rule) => beaten(rule).map(told).join(' ') },
  ]
}

/** True for a rule of the same kind that fits, too, and is less specific. */
const isBeaten = (rule: StoredRule, winner: StoredRule, concerned: Concerned): boolean =>
  rule.setting.kind === winner.setting.kind &&
  (rule.providerId === null || rule.providerId === concerned.providerId) &&
  (rule.typeId === null || rule.typeId === concerned.typeId) &&
  (rule.locationId === null || rule.locationId === concerned.locationId)
