import { useStrayArrows } from '../ui/index.ts'
import { useAttention } from './attention.ts'
import { Skeleton } from './skeleton.tsx'

/** What stands for the board until it is here; an arrow key that comes before it goes into it then. */
export function BoardOnTheWay() {
  useStrayArrows(() => {
    useAttention.getState().enter()
    return true
  })
  return <Skeleton />
}
