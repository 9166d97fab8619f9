import { CalendarPlus2, CalendarSearch, Link2, Users, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDesk, type BookingDraft } from '../desk/desk.ts'
import { fromBooking } from '../find-time/from-booking.ts'
import { IconButton, Menu } from '../ui/index.ts'

/** From the booking panel to visits of several parts, families and groups, with what was typed. */
export function OtherWays({ draft }: { draft: BookingDraft }) {
  const { t } = useTranslation(['visits', 'groups', 'findTime'])
  const { open } = useDesk.getState()
  return (
    <Menu
      label={t('other')}
      trigger={<IconButton icon={CalendarPlus2} label={t('other')} />}
      entries={[
        {
          id: 'find',
          label: t('findTime:open'),
          icon: CalendarSearch,
          run: () => open({ name: 'findTime', draft: fromBooking(draft) }),
        },
        {
          id: 'visit',
          label: t('several'),
          icon: Link2,
          run: () => open({ name: 'visit', draft }),
        },
        {
          id: 'family',
          label: t('family'),
          icon: Users,
          run: () => open({ name: 'family', draft }),
        },
        {
          id: 'group',
          label: t('groups:planHere'),
          icon: UsersRound,
          run: () => open({ name: 'newGroup', draft }),
        },
      ]}
    />
  )
}
