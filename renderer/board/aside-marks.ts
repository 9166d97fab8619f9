import { Coffee, Lock, Tags, Users } from 'lucide-react'
import type { BlockKind } from '../../core/availability/contract.ts'
import type { Icon } from '../ui/index.ts'

/** The mark of each kind of block, so that no kind is told by its tint alone. */
export const asideMarks: Readonly<Record<BlockKind, Icon>> = {
  types: Tags,
  hold: Lock,
  lunch: Coffee,
  meeting: Users,
}
