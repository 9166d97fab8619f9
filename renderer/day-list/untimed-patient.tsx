import { ArrowUpToLine, Check, CircleUser, Clock, LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import type { ListedForDay } from '../../core/waiting/contract.ts'
import { ask } from '../client/client.ts'
import { useDesk } from '../desk/desk.ts'
import { useListChange } from '../lists/use-list-change.ts'
import { Button, Menu, showToast, type MenuEntry } from '../ui/index.ts'
import css from './day-list.module.css'

interface Props {
  readonly entry: ListedForDay
  /** The lowest position of the list. */
  readonly first: number
  readonly mayChange: boolean
}

/** Somebody who waits without a time, and what becomes of them. */
export function UntimedPatient({ entry, first, mayChange }: Props) {
  const { t } = useTranslation('lists')
  const name = calledName(entry.callee)
  const changes = useChanges(entry, first)
  const record: MenuEntry = {
    id: 'record',
    label: t('dayList.record'),
    icon: CircleUser,
    run: () => useDesk.getState().show({ name: 'patient', patientId: entry.patientId }),
  }
  return (
    <Menu
      label={t('dayList.actions', { name })}
      placement="bottom start"
      trigger={
        <Button size="s">
          {name}
          {entry.reason !== null && <span className={css.reason}>{entry.reason}</span>}
        </Button>
      }
      entries={mayChange ? [...changes, 'line', record] : [record]}
    />
  )
}

function useChanges(entry: ListedForDay, first: number): MenuEntry[] {
  const { t } = useTranslation('lists')
  const saving = useListChange(ask.waiting.saveForDay.mutationOptions())
  const { id, version, patientId, date, locationId, providerId, reason, position, status } = entry
  const stored = { id, version, patientId, date, locationId, providerId, reason, position, status }
  const mark = (to: 'seen' | 'left') => {
    const text = t('dayList.marked', { name: calledName(entry.callee), status: t(`dayList.${to}`) })
    saving.mutate({ ...stored, status: to }, { onSuccess: () => void showToast({ text }) })
  }
  const raise = () => saving.mutate({ ...stored, position: Math.max(0, first - 1) })
  return [
    { id: 'time', label: t('dayList.giveTime'), icon: Clock, run: () => giveTime(entry) },
    { id: 'seen', label: t('dayList.seen'), icon: Check, run: () => mark('seen') },
    { id: 'left', label: t('dayList.left'), icon: LogOut, run: () => mark('left') },
    {
      id: 'first',
      label: t('dayList.first'),
      icon: ArrowUpToLine,
      isDisabled: position === first,
      run: raise,
    },
  ]
}

/** The booking panel for a walk-in on that day. */
function giveTime({ patientId, date, locationId, providerId }: ListedForDay): void {
  useDesk.getState().open({
    name: 'booking',
    draft: {
      ...{ patientId, date, locationId, source: 'walk_in' },
      ...(providerId !== null && { providerId }),
    },
  })
}
