import * as ban from 'lucide-react/icons/ban'
import * as calendarCheck from 'lucide-react/icons/calendar-check'
import * as calendarClock from 'lucide-react/icons/calendar-clock'
import * as checkCheck from 'lucide-react/icons/check-check'
import * as circleDot from 'lucide-react/icons/circle-dot'
import * as doorOpen from 'lucide-react/icons/door-open'
import * as mapPin from 'lucide-react/icons/map-pin'
import * as replace from 'lucide-react/icons/replace'
import * as userX from 'lucide-react/icons/user-x'
import { useTranslation } from 'react-i18next'
import type { Status } from '../../core/appointments/contract.ts'
import css from './badge.module.css'
import { cx } from './cx.ts'
import type { Icon } from './icons.ts'
import { strokeIcon } from './stroke-icon.tsx'

/** The icon of each status: no status is told by colour alone. */
export const statusIcons: Readonly<Record<Status, Icon>> = {
  scheduled: strokeIcon(calendarClock),
  confirmed: strokeIcon(calendarCheck),
  arrived: strokeIcon(mapPin),
  roomed: strokeIcon(doorOpen),
  in_progress: strokeIcon(circleDot),
  completed: strokeIcon(checkCheck),
  cancelled: strokeIcon(ban),
  no_show: strokeIcon(userX),
  rescheduled: strokeIcon(replace),
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
