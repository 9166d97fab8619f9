import { useTranslation } from 'react-i18next'
import { showToast } from '../ui/index.ts'
import { movedBy, movedTo } from './arranged.ts'
import type { Column } from './columns.ts'
import { useShownDay } from './day-context.ts'
import { changeLook, lookNow } from './view.ts'

/** Moves columns beside others and hides them; every window of the account keeps its own order. */
export function useArranging() {
  const { columns } = useShownDay()
  const say = useSaying()
  const names = [...new Set(columns.map(({ of }) => of))]
  const keep = (column: Column, order: readonly string[]) => {
    changeLook({ order: withHidden(order) })
    say(column, order)
  }
  return {
    mayMove: ({ of }: Column, by: 1 | -1) => names[names.indexOf(of) + by] !== undefined,
    /** One place to the left (-1) or to the right (1). */
    move: (column: Column, by: 1 | -1) => keep(column, movedBy(column.of, by, columns)),
    moveTo: (column: Column, target: Column) =>
      keep(column, movedTo(column.of, target.of, columns)),
    hide: ({ of }: Column) => changeLook({ hidden: [...lookNow().hidden, of] }),
  }
}

/** Columns out of sight keep their place behind those in sight. */
const withHidden = (order: readonly string[]): string[] => [
  ...order,
  ...lookNow().order.filter((of) => !order.includes(of)),
]

function useSaying() {
  const { t } = useTranslation(['boardViews', 'board'])
  return (column: Column, order: readonly string[]) => {
    const name = column.title === '' ? t('board:unassigned') : column.title
    const place = order.indexOf(column.of) + 1
    showToast({ text: t('column.moved', { name, place, count: order.length }) })
  }
}
