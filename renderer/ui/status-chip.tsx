import {
  Ban,
  CalendarCheck,
  CalendarClock,
  CheckCheck,
  CircleDot,
  DoorOpen,
  MapPin,
  Replace,
  UserX,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Status } from '../../core/appointments/contract.ts'
import css from './badge.module.css'
import { cx } from './cx.ts'
import type { Icon } from './icons.ts'

/** The icon of each status: no status is told by colour alone. */
export const statusIcons: Readonly<Record<Status, Icon>> = {
  scheduled: CalendarClock,
  confirmed: CalendarCheck,
  arrived: MapPin,
  roomed: DoorOpen,
  in_progress: CircleDot,
  completed: CheckCheck,
  cancelled: Ban,
  no_show: UserX,
  rescheduled: Replace,
}

/** How far an appointment is, by colour, icon and word. */
export function StatusChip({ status }: { status: Status }) {
  const { t } = useTranslation()
  const Icon = statusIcons[status]
  return (
    <span className={cx(css.badge, css.status)} data-status={status}>
      <Icon size="0.8125rem" aria-hidden />
      {t(`status.${status}`)}
    </span>
  )
}
