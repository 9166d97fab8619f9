import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { declinedOf } from '../booking/declined.ts'
import { ask, client } from '../client/client.ts'
import { useDirectory } from '../client/directory.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { showToast } from '../ui/index.ts'
import { knownRow, showNow } from '../visit-commands/at-once.ts'
import { useSayRefused } from './use-say-refused.ts'

/** One step of the history of an appointment that is to be taken back. */
export interface StepBack {
  readonly entry: Pick<BoardEntry, 'id' | 'version'>
  /** Null means the latest one that stands, which must be this account's own. */
  readonly position: number | null
  /** Explains why there is no place for it, in place of saying so in passing. */
  readonly explain?: (error: unknown) => void
}

/** Takes a step of an appointment back, and says how it stands now. */
export function useUndoStep() {
  const { t } = useTranslation(['undo', 'common'])
  const { locale } = useLocale()
  const { known } = useDirectory()
  const queries = useQueryClient()
  const sayRefused = useSayRefused()
  return useMutation({
    mutationFn: ({ entry, position }: StepBack) => {
      const record = queries.getQueryData(recordKey(entry.id))
      const { id, version } = knownRow(queries, newer(entry, record))
      return client.appointments.undoStep({ id, version, position })
    },
    scope: { id: 'appointments.move' },
    onSuccess: (now) => {
      const zone = known?.location(now.locationId)?.zone ?? 'UTC'
      showNow(queries, now, zone)
      const name = calledName(now)
      const time = momentText(now.startsAt, zone, locale)
      const status = t(`common:status.${now.status}`)
      const isParked = now.status === 'rescheduled'
      const text = isParked ? t('parked', { name }) : t('stands', { name, status, time })
      showToast({ text, tone: 'success' })
    },
    onError: (error, { explain }) => {
      if (explain && declinedOf(error)) explain(error)
      else sayRefused(error)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
}

const recordKey = (id: BoardEntry['id']) => ask.appointments.get.queryKey({ input: { id } })

type Row = StepBack['entry']

const newer = (row: Row, other: Row | undefined): Row =>
  other && other.version > row.version ? other : row
