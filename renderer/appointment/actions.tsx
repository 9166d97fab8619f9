import { ClipboardCheck, Ellipsis } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord, BoardEntry } from '../../core/appointments/contract.ts'
import { useStep } from '../board/use-step.ts'
import type { Wording } from '../booking/wording.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useWithPin } from '../pinboard/use-pinboard.ts'
import { Button, Menu, statusIcons } from '../ui/index.ts'
import { useVisitCommands } from '../visit-commands/use-visit-commands.ts'
import type { VisitCommandId } from '../visit-commands/visit-commands.ts'
import styles from './appointment.module.css'
import { isAwaited, nextStep } from './flow.ts'

interface Props {
  readonly record: AppointmentRecord
  readonly wording: Wording
}

/** The usual next step first, then the other ones. */
export function Actions(props: Props) {
  const { t } = useTranslation('appointment')
  const mayStep = useMay('appointments.status')
  const entry = useWithPin(props.record)
  const commands = useVisitCommands()
  const inSight = inSightOf(props, entry)
  const rest = commands.lines(entry, ['open', ...inSight, ...nextOf(props)])
  return (
    <section className={styles.row} aria-label={t('actions')}>
      {mayStep && <Next {...props} />}
      {commands.only(entry, inSight).map(({ id, label, icon, run }) => (
        <Button key={id} icon={icon} onPress={run}>
          {label}
        </Button>
      ))}
      {rest.length > 0 && (
        <Menu
          label={t('more')}
          trigger={
            <Button variant="quiet" icon={Ellipsis}>
              {t('more')}
            </Button>
          }
          entries={rest}
        />
      )}
    </section>
  )
}

/** What stands beside the next step as buttons of its own. */
function inSightOf({ record }: Props, entry: BoardEntry): VisitCommandId[] {
  if ('parkedAt' in entry) return ['putBack', 'move']
  return record.status === 'completed' ? ['followUp'] : ['move']
}

/** On the day itself the desk checks people in; before, it confirms. */
const isCheckIn = ({ record, wording }: Props): boolean =>
  isAwaited(record.status) &&
  (record.status === 'confirmed' || wording.dateOf(record.startsAt) === wording.today)

/** The command that the first button stands for; none where nothing follows. */
function nextOf(props: Props): VisitCommandId[] {
  const next = isCheckIn(props) ? 'checkIn' : nextStep(props.record.status)
  return next === null || next === 'scheduled' ? [] : [next]
}

/** The step that usually follows, in sight. */
function Next(props: Props) {
  const { record } = props
  const { t } = useTranslation('appointment')
  const take = useStep()
  const ref = useFocusWhenNothingHasIt()
  const { status, id: appointmentId } = record
  const next = nextStep(status)
  const checkIn = () => useDesk.getState().show({ name: 'checkIn', appointmentId })
  if (isCheckIn(props)) {
    return (
      <Button ref={ref} variant="primary" icon={ClipboardCheck} onPress={checkIn}>
        {t('checkIn')}
      </Button>
    )
  }
  return (
    next && (
      <Button
        ref={ref}
        variant="primary"
        icon={statusIcons[next]}
        onPress={() => take(record, next)}
      >
        {t(`step.${next}`)}
      </Button>
    )
  )
}

/** After booking, the form that had the keys is gone: they go to the next step. */
function useFocusWhenNothingHasIt() {
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (document.activeElement?.matches('body, main')) ref.current?.focus()
  }, [])
  return ref
}
