import { ArrowLeft, ArrowRight, CalendarDays, CalendarOff, EyeOff, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMayEnter } from '../absences/may-enter.ts'
import { useDesk } from '../desk/desk.ts'
import { MenuBeside, type MenuEntry } from '../ui/index.ts'
import type { Column } from './columns.ts'
import { useShownDay } from './day-context.ts'
import { showSpan } from './span.ts'
import { useArranging } from './use-arranging.ts'
import { useColumnName } from './use-column-name.ts'

interface Props {
  readonly column: Column
  /** What it is asked at. */
  readonly beside: Element
  readonly onClose: () => void
}

/** What can be done with a whole column, at a press or a right click on its head, or by the menu key on its empty time. */
export function ColumnMenu({ column, beside, onClose }: Props) {
  const { t } = useTranslation('boardViews')
  const { whole } = useColumnName(column)
  const looks = useLooks(column)
  const arranging = useArrangingEntries(column)
  const off = useTimeOff(column)
  return (
    <MenuBeside
      label={t('column.menu', { name: whole })}
      entries={[...looks, ...arranging, ...off]}
      beside={beside}
      onClose={onClose}
    />
  )
}

/** Ways to see less: the day alone, the provider alone. */
function useLooks({ date, providerId, title }: Column): MenuEntry[] {
  const { t } = useTranslation('boardViews')
  const { severalDays } = useShownDay()
  const chosen = useDesk((desk) => desk.providerId)
  const { look } = useDesk.getState()
  const showDay = () => {
    look({ date })
    showSpan('day')
  }
  const day: MenuEntry = { id: 'day', label: t('column.day'), icon: CalendarDays, run: showDay }
  const only: MenuEntry = {
    ...{ id: 'only', label: t('column.only', { name: title }), icon: UserRound },
    run: () => look({ providerId }),
  }
  const offered = [
    ...(severalDays ? [day] : []),
    ...(providerId !== null && providerId !== chosen ? [only] : []),
  ]
  return offered.length > 0 ? [...offered, 'line'] : []
}

function useArrangingEntries(column: Column): MenuEntry[] {
  const { t } = useTranslation('boardViews')
  const { mayMove, move, hide } = useArranging()
  return [
    {
      ...{ id: 'left', label: t('column.left'), icon: ArrowLeft, shortcut: 'Alt+Shift+ArrowLeft' },
      isDisabled: !mayMove(column, -1),
      run: () => move(column, -1),
    },
    {
      ...{ id: 'right', label: t('column.right'), icon: ArrowRight },
      shortcut: 'Alt+Shift+ArrowRight',
      isDisabled: !mayMove(column, 1),
      run: () => move(column, 1),
    },
    { id: 'hide', label: t('column.hide'), icon: EyeOff, run: () => hide(column) },
  ]
}

/** The way to time off, for who may enter it; the command `O` does the same by keys. */
function useTimeOff({ providerId, date }: Column): MenuEntry[] {
  const { t } = useTranslation('absences')
  const mayEnter = useMayEnter(providerId)
  if (!mayEnter || providerId === null) return []
  const enter = () => useDesk.getState().show({ name: 'timeOff', providerId, date })
  return ['line', { id: 'off', label: t('menu.off'), icon: CalendarOff, shortcut: 'O', run: enter }]
}
