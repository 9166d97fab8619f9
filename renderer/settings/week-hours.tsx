import { useMutation, useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StoredHours } from '../../core/availability/contract.ts'
import { minutesOf } from '../../core/kernel/dates.ts'
import { newId, type HoursId, type ProviderId } from '../../core/kernel/ids.ts'
import { ask, client } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { dateText, minuteText, weekdayText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { ErrorState, FailureBanner, Loading, type Column } from '../ui/index.ts'
import { Catalog } from './catalog.tsx'
import { HoursForm, type HoursDraft } from './hours-form.tsx'
import { RemoveButton } from './remove-button.tsx'
import { useSaving } from './use-saving.ts'

interface WeekHoursProps {
  known: KnownDirectory
  providerId: ProviderId
}

/** The weekly hours of one provider. */
export function WeekHours(props: WeekHoursProps) {
  const hours = useQuery(
    ask.availability.hours.queryOptions({ input: { providerId: props.providerId } }),
  )
  if (hours.isPending) return <Loading />
  if (hours.isError) return <ErrorState error={hours.error} onRetry={() => void hours.refetch()} />
  return <HoursCatalog {...props} hours={hours.data} />
}

const save = (draft: HoursDraft) =>
  draft.version === null
    ? client.availability.addHours(draft)
    : client.availability.changeHours({ ...draft, version: draft.version })

function HoursCatalog({
  known,
  providerId,
  hours,
}: WeekHoursProps & { hours: readonly StoredHours[] }) {
  const { t } = useTranslation('settings')
  const saving = useSaving({ mutationFn: save })
  const remove = useMutation(ask.availability.removeHours.mutationOptions())
  const { columns, nameOf } = useColumns(known)
  const first = known.directory.locations.find((location) => location.active)
  if (!first) return null
  const blank = (): HoursDraft => ({
    id: newId<HoursId>(Date.now()),
    providerId,
    locationId: first.id,
    weekday: 1,
    from: '09:00',
    to: '17:00',
    breaks: [{ from: '12:00', to: '13:00' }],
    validFrom: null,
    validTo: null,
    version: null,
  })
  return (
    <>
      <FailureBanner error={remove.error} />
      <Catalog<StoredHours, HoursDraft>
        title={t('hours.week')}
        level={3}
        intro={t('hours.weekIntro')}
        add={t('hours.add')}
        empty={t('hours.empty')}
        rows={[...hours].sort((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from))}
        columns={columns}
        nameOf={nameOf}
        blank={blank}
        saving={saving}
        form={(editing) => <HoursForm {...editing} known={known} />}
        tools={(row) => (
          <RemoveButton
            icon={Trash2}
            label={t('removeNamed', { name: nameOf(row) })}
            explanation={t('hours.removeHint')}
            action={t('remove')}
            isPending={remove.isPending && remove.variables.id === row.id}
            onRemove={() => remove.mutate({ id: row.id, providerId, version: row.version })}
          />
        )}
      />
    </>
  )
}

function useColumns({ location }: KnownDirectory) {
  const { t } = useTranslation('settings')
  const { locale } = useLocale()
  const time = (at: string) => minuteText(minutesOf(at), locale)
  const span = ({ from, to }: { from: string; to: string }) => `${time(from)} – ${time(to)}`
  const validity = ({ validFrom, validTo }: StoredHours) =>
    [
      validFrom !== null && t('hours.since', { date: dateText(validFrom, 'medium', locale) }),
      validTo !== null && t('hours.until', { date: dateText(validTo, 'medium', locale) }),
    ]
      .filter(Boolean)
      .join(' ')
  const dayOf = ({ weekday }: StoredHours) => weekdayText(weekday, 'long', locale)
  const columns: Column<StoredHours>[] = [
    { id: 'weekday', head: t('hours.weekday'), cell: dayOf },
    { id: 'hours', head: t('hours.hours'), cell: span },
    { id: 'breaks', head: t('hours.breaks'), cell: ({ breaks }) => breaks.map(span).join(', ') },
    { id: 'location', head: t('location'), cell: ({ locationId }) => location(locationId)?.name },
    { id: 'validity', head: t('hours.validity'), cell: validity },
  ]
  return { columns, nameOf: (row: StoredHours) => `${dayOf(row)}, ${span(row)}` }
}
