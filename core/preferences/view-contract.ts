import { z } from 'zod'
import { BoardViewId, LocationId, ProviderId } from '../kernel/ids.ts'
import { line } from '../kernel/text.ts'

/** How many minutes one row of the board can stand for. */
export const ROW_MINUTES = [5, 10, 15, 20, 30, 60] as const

/** Keys of columns: ids of providers, rooms or locations; a practice has no more than some hundred. */
const columns = z.array(z.string().min(1).max(64)).max(300)

/** How the board is drawn. */
export const BoardLook = z.object({
  columnsBy: z.enum(['provider', 'resource', 'location']),
  span: z.enum(['day', 'threeDay', 'week']),
  /** Minutes that one row stands for. */
  rowMinutes: z.literal(ROW_MINUTES),
  density: z.enum(['compact', 'roomy']),
  /** Columns that stand first, in this order; the others follow by name. */
  order: columns,
  hidden: columns,
  /** Null shows everyone. */
  providerId: ProviderId.nullable(),
  /** Null stays at the location that the window looks at. */
  locationId: LocationId.nullable(),
})
export type BoardLook = z.infer<typeof BoardLook>

/** A look of the board under a name of its own. */
export const BoardView = BoardLook.extend({ id: BoardViewId, name: line(60) })
export type BoardView = z.infer<typeof BoardView>
