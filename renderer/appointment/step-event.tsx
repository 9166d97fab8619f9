import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { Badge, Button } from '../ui/index.ts'
import styles from './appointment.module.css'
import { EditBack } from './edit-back.tsx'
import { StepBack } from './step-back.tsx'

export type Step = AppointmentRecord['history'][number]

export interface StepProps {
  readonly step: Step
  readonly record: AppointmentRecord
  readonly known: KnownDirectory
  readonly wording: Wording
}

/** A step of the history: what was done, by whom, and the way back. */
export function StepEvent(props: StepProps) {
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

/** What a step did, in words. */
export function useStepWords(step: Step, wording: Wording): string {
  const { t } = useTranslation(['appointment', 'common'])
  const { kind, fromStatus, toStatus, startsAt, providerId } = step
  const to = t(`common:status.${toStatus}`)
  if (kind === 'status' && fromStatus === null) return t('event.statusFirst', { to })
  if (kind === 'status' && fromStatus !== null)
    return t('event.status', { from: t(`common:status.${fromStatus}`), to })
  const where = { day: wording.dayOf(startsAt), time: wording.time(startsAt) }
  return t(`event.${kind === 'status' ? 'statusFirst' : kind}`, {
    ...{ ...where, to, provider: wording.provider(providerId) },
  })
}

function WayBack(props: StepProps) {
  const { step, wording } = props
  const { t } = useTranslation('undo')
  const mayBook = useMay('appointments.book')
  const [asking, setAsking] = useState<'step' | 'edit' | null>(null)
  const words = useStepWords(step, wording)
  const close = () => setAsking(null)
  if (!mayBook) return null
  const isEdit = step.edit !== null && step.edit.appointments > 1
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
      {isEdit && !step.edit.undone && (
        <Button variant="link" size="s" onPress={() => setAsking('edit')}>
          {t('step.wholeEdit', { count: step.edit.appointments })}
        </Button>
      )}
      {asking === 'step' && step.back && <StepBack {...props} back={step.back} onClose={close} />}
      {asking === 'edit' && step.edit && <EditBack edit={step.edit} onClose={close} />}
    </div>
  )
}
