import { CalendarOff } from 'lucide-react'
import { useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { useMay, useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { MenuBeside } from '../ui/index.ts'

/**
 * What can be done with a whole column of a provider, at a right click on its head. The command
 * `O` does the same by keys.
 *
 * @param providerId null for a column that is no provider's
 */
export function useHeadMenu(providerId: ProviderId | null, name: string) {
  const { t } = useTranslation('absences')
  const [beside, setBeside] = useState<Element | null>(null)
  const mayEnter = useMayEnter(providerId)
  const open = (event: MouseEvent) => {
    event.preventDefault()
    setBeside(event.currentTarget)
  }
  const enter = () => {
    const { date, show } = useDesk.getState()
    if (providerId !== null) show({ name: 'timeOff', providerId, ...(date !== null && { date }) })
  }
  const menu = (
    <MenuBeside
      label={t('menu.label', { name })}
      entries={[{ id: 'off', label: t('menu.off'), icon: CalendarOff, shortcut: 'O', run: enter }]}
      beside={beside}
      onClose={() => setBeside(null)}
    />
  )
  return mayEnter ? { onContextMenu: open, menu } : { onContextMenu: undefined, menu: null }
}

/** Everybody's time off for those who manage the clinic, their own for providers. */
function useMayEnter(providerId: ProviderId | null): boolean {
  const own = useSession((session) => session.account?.providerId ?? null)
  const mayOwn = useMay('hours.manage')
  const mayAll = useMay('clinic.manage')
  return providerId !== null && (mayAll || (mayOwn && own === providerId))
}
