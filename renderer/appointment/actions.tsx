import { Ellipsis } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord, BoardEntry } from '../../core/appointments/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { useWithPin } from '../pinboard/use-pinboard.ts'
import { Button, Menu } from '../ui/index.ts'
import type { MenuLine } from '../visit-commands/menu-lines.ts'
import { useVisitCommands } from '../visit-commands/use-visit-commands.ts'
import type { VisitCommandId } from '../visit-commands/visit-commands.ts'
import styles from './appointment.module.css'
import { isAwaited, nextStep, type Step } from './flow.ts'

interface Props {
  readonly record: AppointmentRecord
  readonly wording: Wording
}

/** The usual next step first, then the other ones. */
export function Actions(props: Props) {
  const { t } = useTranslation('appointment')
  const entry = useWithPin(props.record)
  const commands = useVisitCommands()
  const inSight = inSightOf(props, entry)
  const next = nextOf(props)
  const usual = next === null ? undefined : commands.only(entry, [next])[0]
  const rest = commands.lines(entry, ['open', ...inSight, ...(next === null ? [] : [next])])
  return (
    <section className={styles.row} aria-label={t('actions')}>
      {next !== null && usual && <Next {...usual} step={next} />}
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

/** What usually follows, as a command. */
type Usual = 'checkIn' | Exclude<Step, 'scheduled'>

/** The command that the first button stands for; none where nothing follows. */
function nextOf(props: Props): Usual | null {
  const next = isCheckIn(props) ? 'checkIn' : nextStep(props.record.status)
  return next === 'scheduled' ? null : next
}

interface NextProps extends Pick<MenuLine, 'icon' | 'run'> {
  readonly step: Usual
}

/** The step that usually follows, in sight. */
function Next({ step, icon, run }: NextProps) {
  const { t } = useTranslation('appointment')
  const ref = useFocusWhenNothingHasIt()
  return (
    <Button ref={ref} variant="primary" icon={icon} onPress={run}>
      {step === 'checkIn' ? t('checkIn') : t(`step.${step}`)}
    </Button>
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
