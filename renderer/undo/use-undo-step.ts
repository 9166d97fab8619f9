import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { ask, client } from '../client/client.ts'
import { useDirectory } from '../client/directory.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { showToast } from '../ui/index.ts'
import { showNow } from '../visit-commands/at-once.ts'
import { useSayRefused } from './use-say-refused.ts'

/** One step of the history of an appointment that is to be taken back. */
export interface StepBack {
  /** The appointment as the step, or the screen, knows it. */
  readonly entry: Pick<BoardEntry, 'id' | 'version'>
  /** Null means the step that led to this version. */
  readonly position: number | null
}

/**
 * Takes a step of an appointment back, and says how it stands now.
 *
 * @param onRefused what happens where the core declines, in place of saying why in passing
 */
export function useUndoStep(onRefused?: (error: unknown) => void) {
  const { t } = useTranslation(['undo', 'common'])
  const { locale } = useLocale()
  const { known } = useDirectory()
  const queries = useQueryClient()
  const sayRefused = useSayRefused()
  return useMutation({
    mutationFn: ({ entry: { id, version }, position }: StepBack) =>
      client.appointments.undoStep({ id, version, position }),
    scope: { id: 'appointments.move' },
    onSuccess: (now) => {
      const zone = known?.location(now.locationId)?.zone ?? 'UTC'
      showNow(queries, now, zone)
      const time = momentText(now.startsAt, zone, locale)
      const status = t(`common:status.${now.status}`)
      showToast({ text: t('stands', { name: calledName(now), status, time }), tone: 'success' })
    },
    onError: onRefused ?? sayRefused,
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
}
