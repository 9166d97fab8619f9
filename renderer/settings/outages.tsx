import { useMutation } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Outage, StoredOutage } from '../../core/availability/contract.ts'
import type { Resource } from '../../core/clinic/contract.ts'
import { addDays, minutesOf, type LocalDate } from '../../core/kernel/dates.ts'
import { newId, type OutageId } from '../../core/kernel/ids.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import { ask } from '../client/client.ts'
import { dateText, minuteText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  DatePicker,
  FailureBanner,
  Fields,
  TextField,
  TimeField,
  type Column,
} from '../ui/index.ts'
import { Catalog, type Editing } from './catalog.tsx'
import { RemoveButton } from './remove-button.tsx'
import { useSaving } from './use-saving.ts'

type Draft = Outage & { version: number | null }

interface OutagesProps {
  resource: Resource
  /** Where it is. */
  zone: Zone
  outages: readonly StoredOutage[]
}

/** When a room is out of service, from today on. */
export function Outages({ resource, zone, outages }: OutagesProps) {
  const { t } = useTranslation('settings')
  const saving = useSaving(ask.availability.saveOutage.mutationOptions())
  const removing = useMutation(ask.availability.removeOutage.mutationOptions())
  const whenOf = useWhen()
  const columns: Column<StoredOutage>[] = [
    { id: 'when', head: t('resources.outOfService'), cell: whenOf },
    { id: 'reason', head: t('resources.reason'), cell: ({ reason }) => reason },
  ]
  const blank = (): Draft => blankOn(dateAt(Date.now(), zone), resource)
  return (
    <>
      <FailureBanner error={removing.error} />
      <Catalog<StoredOutage, Draft>
        title={t('resources.outages')}
        level={3}
        intro={t('resources.outagesIntro')}
        add={t('resources.addOutage')}
        empty={t('resources.noOutages')}
        rows={outages}
        columns={columns}
        nameOf={whenOf}
        blank={blank}
        saving={saving}
        form={(editing) => <OutageForm {...editing} />}
        tools={(row) => (
          <RemoveButton
            icon={Trash2}
            label={t('resources.endOutage', { when: whenOf(row) })}
            explanation={t('resources.endOutageHint')}
            action={t('remove')}
            isPending={removing.isPending && removing.variables.id === row.id}
            onRemove={() => removing.mutate({ id: row.id, version: row.version })}
          />
        )}
      />
    </>
  )
}

/** The whole of a day. */
const blankOn = (date: LocalDate, resource: Resource): Draft => ({
  ...{ id: newId<OutageId>(Date.now()), resourceId: resource.id, reason: null, version: null },
  ...{ from: `${date}T00:00`, to: `${addDays(date, 1)}T00:00` },
})

function useWhen(): (outage: Outage) => string {
  const { locale } = useLocale()
  const text = (local: string) =>
    `${dateText(local.slice(0, 10), 'medium', locale)}, ${minuteText(minutesOf(local.slice(11)), locale)}`
  return ({ from, to }) => `${text(from)} – ${text(to)}`
}

function OutageForm({ draft, change, problems }: Editing<Draft>) {
  const { t } = useTranslation('settings')
  return (
    <>
      <TextField
        label={t('resources.reason')}
        value={draft.reason ?? ''}
        problem={problems['reason']}
        autoFocus
        onChange={(reason) => change({ reason })}
      />
      {(['from', 'to'] as const).map((end) => (
        <Fields key={end}>
          <DatePicker
            label={t(`resources.${end}Date`)}
            value={draft[end].slice(0, 10)}
            problem={problems[end]}
            onChange={(date) =>
              date !== null && change({ [end]: `${date}${draft[end].slice(10)}` })
            }
          />
          <TimeField
            label={t(`resources.${end}Time`)}
            value={draft[end].slice(11)}
            onChange={(at) => at !== null && change({ [end]: `${draft[end].slice(0, 10)}T${at}` })}
          />
        </Fields>
      ))}
    </>
  )
}
