import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord, Back } from '../../core/appointments/contract.ts'
import { Override, Why } from '../booking/declined-place.tsx'
import { declinedOf } from '../booking/declined.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { Button, Dialog, FailureBanner, showToast } from '../ui/index.ts'
import styles from './appointment.module.css'
import { useStepWords, type Step } from './step-words.ts'

interface Props {
  readonly step: Step
  readonly record: AppointmentRecord
  readonly wording: Wording
  readonly back: Back
  readonly onClose: () => void
}

/** Says what taking a step back would put back, does it, or says what is in the way. */
export function StepBack({ step, record, wording, back, onClose }: Props) {
  const { t } = useTranslation(['undo', 'common', 'booking'])
  const words = useStepWords(step, wording)
  const mutation = useStepBack(onClose)
  const { id, version } = record
  const { position } = step
  const send = (reason: string | null = null) =>
    mutation.mutate({ id, version, position, override: reason === null ? null : { reason } })
  const declined = declinedOf(mutation.error)
  const { isPending } = mutation
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" onPress={() => send()} isPending={isPending} autoFocus>
        {t('step.button')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen size="s" title={t('step.title')} onClose={onClose} footer={footer}>
      <div className={styles.panel}>
        <p>{words}</p>
        <ul className={styles.back}>
          {useBackWords(back, wording).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {declined ? (
          <>
            <Why declined={declined} wording={wording} />
            <Override
              {...{ declined, isPending }}
              anyway={t('step.anyway')}
              onOverride={(reason) => send(reason)}
            />
          </>
        ) : (
          <FailureBanner error={mutation.error} />
        )}
      </div>
    </Dialog>
  )
}

function useStepBack(onClose: () => void) {
  const { t } = useTranslation('undo')
  const queries = useQueryClient()
  return useMutation({
    ...ask.appointments.undoStep.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('step.done'), tone: 'success' })
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
}

/** What comes back, line by line. */
function useBackWords({ place, parked, rooms, status, facts }: Back, wording: Wording): string[] {
  const { t } = useTranslation(['undo', 'common'])
  const toPlace = place && {
    day: wording.dayOf(place.startsAt),
    time: wording.span(place),
    provider: wording.provider(place.providerId),
  }
  const written = facts.map((fact) => t(`step.fact.${fact}`)).join(', ')
  const lines = [
    toPlace && t('step.place', toPlace),
    parked && t('step.parked'),
    rooms && t('step.rooms'),
    status === 'cancelled' && t('step.cancel'),
    status !== null &&
      status !== 'cancelled' &&
      t('step.status', { status: t(`common:status.${status}`) }),
    written !== '' && t('step.facts', { facts: written }),
  ]
  return lines.filter((line) => typeof line === 'string')
}
