import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { GroupRecord } from '../../core/groups/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { isOpen } from '../appointment/flow.ts'
import { isStanding } from '../board/columns.ts'
import { useStep } from '../board/use-step.ts'
import type { Wording } from '../booking/wording.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import {
  Button,
  IconButton,
  Menu,
  Section,
  StatusChip,
  statusIcons,
  type MenuEntry,
} from '../ui/index.ts'
import { isTimely } from '../visit-commands/phase.ts'
import { usePhase } from '../visit-commands/use-phase.ts'
import { attendanceSteps } from './attendance.ts'
import styles from './groups.module.css'
import { LeaveGroup } from './leave-group.tsx'

interface Props {
  readonly group: GroupRecord
  readonly wording: Wording
  readonly mayChange: boolean
}

/** Who takes part; attendance is the status of each. */
export function Participants({ group, wording, mayChange }: Props) {
  const { t } = useTranslation('groups')
  const [leaving, setLeaving] = useState<BoardEntry | null>(null)
  const shown = group.cancelled ? group.participants : group.participants.filter(isKept)
  return (
    <Section title={t('participants')}>
      {shown.length === 0 && <p className={styles.quiet}>{t('nobody')}</p>}
      <ul className={styles.people}>
        {shown.map((entry) => (
          <Participant key={entry.id} {...{ entry, mayChange }} onLeave={() => setLeaving(entry)} />
        ))}
      </ul>
      {leaving && (
        <LeaveGroup {...{ group, wording }} entry={leaving} onClose={() => setLeaving(null)} />
      )}
    </Section>
  )
}

/** Those who did not come are part of the attendance; those who were taken out are not. */
const isKept = (entry: BoardEntry): boolean => isStanding(entry) || entry.status === 'no_show'

interface LineProps {
  readonly entry: BoardEntry
  readonly mayChange: boolean
  readonly onLeave: () => void
}

function Participant({ entry, mayChange, onLeave }: LineProps) {
  const { t } = useTranslation('groups')
  const name = calledName(entry)
  const open = () => useDesk.getState().open({ name: 'appointment', appointmentId: entry.id })
  const entries = useEntries({ entry, mayChange, onLeave })
  return (
    <li className={styles.person}>
      <span className={styles.words}>
        <Button variant="link" onPress={open}>
          {name}
        </Button>
      </span>
      <StatusChip status={entry.status} />
      {entries.length > 0 && (
        <Menu
          label={t('actionsOf', { name })}
          trigger={<IconButton icon={Ellipsis} size="s" label={t('actionsOf', { name })} />}
          entries={entries}
        />
      )}
    </li>
  )
}

function useEntries({ entry, mayChange, onLeave }: LineProps): MenuEntry[] {
  const { t } = useTranslation(['groups', 'board'])
  const step = useStep()
  const mayStep = useMay('appointments.status')
  const phase = usePhase()
  const timely = attendanceSteps(entry.status).filter((step) => isTimely(step, phase(entry)))
  const steps = timely.map((status) => ({
    id: status,
    label: t(`board:step.${status}`),
    icon: statusIcons[status],
    run: () => step(entry, status),
  }))
  const leave = { id: 'leave', label: t('leave'), tone: 'danger' as const, run: onLeave }
  return [...(mayStep ? steps : []), ...(mayChange && isOpen(entry.status) ? [leave] : [])]
}
