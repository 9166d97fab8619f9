import type { LocalDate } from '../../core/kernel/dates.ts'
import { useWhere } from '../board/where.ts'
import { useNow } from '../desk/use-now.ts'
import { useDirectory } from '../client/directory.ts'

/** Today at the location that the window looks at; null until the directory is here. */
export function useToday(): LocalDate | null {
  const { known } = useDirectory()
  return useWhere(known, useNow())?.today ?? null
}
