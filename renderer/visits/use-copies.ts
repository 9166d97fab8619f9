import { CalendarPlus, Copy, CopyPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { useMay } from '../client/session.ts'
import type { MenuEntry } from '../ui/index.ts'
import type { AgainKind } from './again-kind.ts'
import { openDuplicate } from './duplicate.ts'

/** What an appointment can be the pattern for, as lines of its menu. */
export function useCopies(record: AppointmentRecord, onDo: (kind: AgainKind) => void): MenuEntry[] {
  const { t } = useTranslation('visits')
  const mayBook = useMay('appointments.book')
  if (!mayBook || record.groupId !== null) return []
  const line = (id: AgainKind, label: string, icon: typeof Copy) => ({
    ...{ id, label, icon },
    run: () => onDo(id),
  })
  return [
    line('again', t('again.menu'), CopyPlus),
    ...(record.status === 'completed' ? [] : [line('followUp', t('again.followUp'), CalendarPlus)]),
    { id: 'duplicate', label: t('again.duplicate'), icon: Copy, run: () => openDuplicate(record) },
  ]
}
