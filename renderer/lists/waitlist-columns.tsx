import { CalendarPlus, Ellipsis, Pencil, UserRoundX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DAY } from '../../core/kernel/clock.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { ListedEntry } from '../../core/waiting/contract.ts'
import { CallButton } from '../calls/call-button.tsx'
import { CalleeCell } from '../calls/callee-cell.tsx'
import { LastCallCell } from '../calls/last-call.tsx'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { Badge, Button, IconButton, Menu, type Column } from '../ui/index.ts'
import css from './lists.module.css'
import { useWithdrawing } from './use-withdrawing.ts'
import { Wants, Whereabouts } from './wants.tsx'
import { useListWording } from './wording.ts'

/** Who, what, when and with whom, how long already, and what can be done. */
export function useWaitlistColumns(
  known: KnownDirectory,
  onChange: (entry: ListedEntry) => void,
): Column<ListedEntry>[] {
  const { t } = useTranslation('lists')
  const { zone } = useListWording(known)
  const mayBook = useMay('appointments.book')
  const tools: Column<ListedEntry> = {
    id: 'tools',
    head: t('actions'),
    align: 'end',
    cell: (entry) => <Tools entry={entry} onChange={onChange} />,
  }
  return [
    { id: 'patient', head: t('patient'), cell: (entry) => <CalleeCell callee={entry.callee} /> },
    { id: 'wants', head: t('wants'), cell: (entry) => <Wants entry={entry} known={known} /> },
    { id: 'when', head: t('when'), cell: (entry) => <Whereabouts entry={entry} known={known} /> },
    { id: 'since', head: t('waitlist.since'), cell: (entry) => <Since entry={entry} /> },
    {
      id: 'lastCall',
      head: t('lastCall'),
      cell: ({ lastCall }) => <LastCallCell lastCall={lastCall} zone={zone} />,
    },
    ...(mayBook ? [tools] : []),
  ]
}

function Since({ entry: { since, urgency, status } }: { entry: ListedEntry }) {
  const { t } = useTranslation('lists')
  const days = Math.max(0, Math.floor((useNow() - since) / DAY))
  const tone = { urgent: 'danger', soon: 'warning', routine: 'neutral' } as const
  return (
    <span className={css.two}>
      <span>{t('days', { count: days })}</span>
      <span className={css.badges}>
        {urgency !== 'routine' && (
          <Badge tone={tone[urgency]}>{t(`waitlist.urgency.${urgency}`)}</Badge>
        )}
        {status === 'offered' && <Badge tone="accent">{t('waitlist.offered')}</Badge>}
      </span>
    </span>
  )
}

interface ToolsProps {
  readonly entry: ListedEntry
  readonly onChange: (entry: ListedEntry) => void
}

function Tools({ entry, onChange }: ToolsProps) {
  const { t } = useTranslation('lists')
  const { id, callee } = entry
  const name = calledName(callee)
  const withdraw = useWithdrawing()
  const remove = () => withdraw(entry)
  const change = { id: 'change', label: t('change'), icon: Pencil, run: () => onChange(entry) }
  const off = { id: 'remove', label: t('waitlist.remove'), icon: UserRoundX, run: remove }
  return (
    <span className={css.tools}>
      <CallButton subject="waitlist" subjectId={id} callee={callee} />
      <Button
        size="s"
        icon={CalendarPlus}
        aria-label={t('bookFor', { name })}
        onPress={() => bookFor(entry)}
      >
        {t('book')}
      </Button>
      <Menu
        label={t('more', { name })}
        trigger={<IconButton size="s" icon={Ellipsis} label={t('more', { name })} />}
        entries={[change, off]}
      />
    </span>
  )
}

/** The booking panel, filled in with what they want. */
function bookFor({ patientId, typeId, minutes, providerIds, locationIds }: ListedEntry): void {
  const [providerId, ...others] = providerIds
  const [locationId] = locationIds
  useDesk.getState().open({
    name: 'booking',
    draft: {
      ...{ patientId, typeId, minutes, source: 'waitlist' },
      ...(providerId !== undefined && others.length === 0 && { providerId }),
      ...(locationId !== undefined && { locationId }),
    },
  })
}
