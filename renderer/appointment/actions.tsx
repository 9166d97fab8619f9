import { CalendarClock, CalendarPlus, ClipboardCheck, Ellipsis, Undo2, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { useStep } from '../board/use-step.ts'
import type { Wording } from '../booking/wording.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, Menu, statusIcons, type MenuEntry } from '../ui/index.ts'
import type { AgainKind } from '../visits/again-kind.ts'
import { useCopies } from '../visits/use-copies.ts'
import styles from './appointment.module.css'
import { isAwaited, isOpen, nextStep, stepBack } from './flow.ts'

/** What the panel is asking instead of showing the appointment. */
export type Doing = 'moving' | 'cancelling' | AgainKind | null

interface Props {
  readonly record: AppointmentRecord
  readonly wording: Wording
  readonly onDo: (doing: Doing) => void
}

/** The usual next step first, then the other ones. */
export function Actions(props: Props) {
  const { record, onDo } = props
  const { t } = useTranslation(['appointment', 'visits'])
  const mayStep = useMay('appointments.status')
  const mayBook = useMay('appointments.book')
  const rest = useRest(props)
  return (
    <section className={styles.row} aria-label={t('actions')}>
      {mayStep && <Next {...props} />}
      {mayBook && isOpen(record.status) && (
        <Button icon={CalendarClock} onPress={() => onDo('moving')}>
          {t('move')}
        </Button>
      )}
      {mayBook && record.status === 'completed' && record.groupId === null && (
        <Button icon={CalendarPlus} onPress={() => onDo('followUp')}>
          {t('visits:again.followUp')}
        </Button>
      )}
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

/** On the day itself the desk checks people in; before, it confirms. */
const isCheckIn = ({ record, wording }: Props): boolean =>
  isAwaited(record.status) &&
  (record.status === 'confirmed' || wording.dateOf(record.startsAt) === wording.today)

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

function useRest(props: Props): MenuEntry[] {
  const { record, onDo } = props
  const { t } = useTranslation(['appointment', 'common'])
  const take = useStep()
  const mayStep = useMay('appointments.status')
  const mayBook = useMay('appointments.book')
  const copies = useCopies(record, onDo)
  const { status } = record
  const back = stepBack(record)
  const forward = status === 'scheduled' ? (['confirmed', 'arrived', 'no_show'] as const) : []
  const late = status === 'confirmed' ? (['arrived', 'no_show'] as const) : []
  const early = status === 'arrived' ? (['in_progress'] as const) : []
  const inSight = isCheckIn(props) ? null : nextStep(status)
  const others = [...forward, ...late, ...early].filter((step) => step !== inSight)
  const steps = others.map((step) => ({
    id: step,
    label: t(`step.${step}`),
    icon: statusIcons[step],
    run: () => take(record, step),
  }))
  const backward = back && {
    id: 'back',
    label: t('stepBack', { status: t(`common:status.${back}`) }),
    icon: Undo2,
    run: () => take(record, back),
  }
  const cancel = {
    id: 'cancel',
    label: t('cancel'),
    icon: X,
    tone: 'danger' as const,
    run: () => onDo('cancelling'),
  }
  return [
    ...(mayStep ? steps : []),
    ...(mayStep && backward ? [backward] : []),
    ...copies,
    ...(mayBook && isOpen(status) ? [cancel] : []),
  ]
}
