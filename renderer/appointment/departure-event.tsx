import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { DepartureStep } from '../../core/flow/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { useMay } from '../client/session.ts'
import { Badge, Button } from '../ui/index.ts'
import styles from './appointment.module.css'
import { DepartureBack } from './departure-back.tsx'

interface Props {
  readonly step: DepartureStep
  /** Every departure and return of the appointment. */
  readonly steps: readonly DepartureStep[]
  readonly record: AppointmentRecord
  readonly wording: Wording
}

/** Somebody noted that the patient left, or is still here: when, who, and the way back. */
export function DepartureEvent(props: Props) {
  const { step, steps, wording } = props
  const { t } = useTranslation(['undo', 'appointment'])
  const undone = steps.find(({ position }) => position === step.undoes)
  const moment = wording.moment(step.at)
  return (
    <>
      <p>{useDepartureWords(step, wording)}</p>
      {undone && (
        <p className={styles.quiet}>{t('step.undoes', { moment: wording.moment(undone.at) })}</p>
      )}
      <p className={styles.quiet}>
        {step.by === null ? moment : t('appointment:by', { moment, by: step.by })}
      </p>
      <WayBack {...props} />
    </>
  )
}

function useDepartureWords({ leftAt }: DepartureStep, wording: Wording): string {
  const { t } = useTranslation('undo')
  if (leftAt === null) return t('departure.here')
  return t('departure.left', { time: wording.time(leftAt) })
}

function WayBack({ step, record, wording }: Props) {
  const { t } = useTranslation('undo')
  const mayNote = useMay('appointments.status')
  const [isAsking, setAsking] = useState(false)
  const words = useDepartureWords(step, wording)
  if (step.noWayBack === 'undone') return <Badge>{t('step.undone')}</Badge>
  if (!mayNote || !step.back) return null
  return (
    <>
      <Button
        variant="link"
        size="s"
        icon={Undo2}
        aria-label={t('step.named', { words })}
        onPress={() => setAsking(true)}
      >
        {t('step.button')}
      </Button>
      {isAsking && (
        <DepartureBack
          {...{ record, wording, words, position: step.position, back: step.back }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
