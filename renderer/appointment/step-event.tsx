import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { useMay } from '../client/session.ts'
import { Badge, Button } from '../ui/index.ts'
import styles from './appointment.module.css'
import { EditBack } from './edit-back.tsx'
import { StepBack } from './step-back.tsx'
import { useStepWords, type Step } from './step-words.ts'

interface Props {
  readonly step: Step
  readonly record: AppointmentRecord
  readonly wording: Wording
}

/** A step of the history: what was done, by whom, and the way back. */
export function StepEvent(props: Props) {
  const { step, record, wording } = props
  const { t } = useTranslation(['appointment', 'undo'])
  const undone = record.history.find(({ position }) => position === step.undoes)
  return (
    <>
      <p>{useStepWords(step, wording)}</p>
      {step.comment !== null && <p>{step.comment}</p>}
      {undone && (
        <p className={styles.quiet}>
          {t('undo:step.undoes', { moment: wording.moment(undone.at) })}
        </p>
      )}
      <p className={styles.quiet}>{t('by', { moment: wording.moment(step.at), by: step.by })}</p>
      <WayBack {...props} />
    </>
  )
}

function WayBack(props: Props) {
  const { step, wording } = props
  const { t } = useTranslation('undo')
  const mayBook = useMay('appointments.book')
  const [asking, setAsking] = useState<'step' | 'edit' | null>(null)
  const words = useStepWords(step, wording)
  const close = () => setAsking(null)
  if (!mayBook) return null
  const edit = step.edit !== null && step.edit.appointments > 1 ? step.edit : null
  return (
    <div className={styles.row}>
      {step.noWayBack === 'undone' && <Badge>{t('step.undone')}</Badge>}
      {step.back && (
        <Button
          variant="link"
          size="s"
          icon={Undo2}
          aria-label={t('step.named', { words })}
          onPress={() => setAsking('step')}
        >
          {t('step.button')}
        </Button>
      )}
      {edit && !edit.undone && (
        <Button variant="link" size="s" onPress={() => setAsking('edit')}>
          {t('step.wholeEdit', { count: edit.appointments })}
        </Button>
      )}
      {asking === 'step' && step.back && <StepBack {...props} back={step.back} onClose={close} />}
      {asking === 'edit' && edit && <EditBack edit={edit} onClose={close} />}
    </div>
  )
}
