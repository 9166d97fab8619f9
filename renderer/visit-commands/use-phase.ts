import type { BoardEntry } from '../../core/appointments/contract.ts'
import { useDirectory } from '../client/directory.ts'
import { useNow } from '../desk/use-now.ts'
import { phaseOf, type Phase } from './phase.ts'

/** The phase of any appointment at this moment. */
export function usePhase(): (entry: Pick<BoardEntry, 'startsAt' | 'locationId'>) => Phase {
  const now = useNow()
  const { known } = useDirectory()
  return (entry) => phaseOf(entry, now, known?.location(entry.locationId)?.zone ?? 'UTC')
}
