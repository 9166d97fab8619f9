import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredTemplate } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Badge, ErrorState, Loading, Table } from '../ui/index.ts'
import { draftOfTemplate } from './draft.ts'
import { outsideDates } from './outside-dates.ts'

interface TemplateEffectsProps {
  known: KnownDirectory
  today: LocalDate
  template: StoredTemplate
  dates: { from: LocalDate; to: LocalDate | null }
  providerIds: readonly ProviderId[]
}

/** How many visits of each provider a named week would leave outside. */
export function TemplateEffects(props: TemplateEffectsProps) {
  const { known, today, template, dates, providerIds } = props
  const { t } = useTranslation('hours')
  const draft = useMemo(() => draftOfTemplate(template), [template])
  const answers = useQueries({
    queries: providerIds.map((providerId) => {
      const week = { hours: [...draft.hours], blocks: [...draft.blocks] }
      const plan = { providerId, seasonId: null, ...dates, ...week }
      return ask.appointments.outsideHours.queryOptions({
        input: { plan, ...outsideDates(plan, today) },
      })
    }),
  })
  const failed = answers.find(({ isError }) => isError)
  if (failed) return <ErrorState error={failed.error} />
  if (answers.some(({ isPending }) => isPending)) return <Loading />
  const rows = providerIds.map((id, n) => ({ id, count: answers[n]?.data?.length ?? 0 }))
  const nameOf = (id: ProviderId) => {
    const provider = known.provider(id)
    return provider ? `${provider.givenName} ${provider.familyName}` : ''
  }
  return (
    <Table
      label={t('template.preview')}
      rows={rows}
      idOf={({ id }) => id}
      columns={[
        { id: 'provider', head: t('provider'), cell: ({ id }) => nameOf(id) },
        {
          id: 'outside',
          head: t('outside.title'),
          cell: ({ count }) =>
            count === 0 ? (
              t('template.outsideNone')
            ) : (
              <Badge tone="warning">{t('template.outside', { count })}</Badge>
            ),
        },
      ]}
    />
  )
}
