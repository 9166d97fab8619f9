import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupRecord } from '../../core/groups/contract.ts'
import type { PatientId } from '../../core/kernel/ids.ts'
import { PatientPart } from '../booking/patient-part.tsx'
import { fieldProblems, refusalOf } from '../client/refusal.ts'
import { useMay } from '../client/session.ts'
import { Button, FailureBanner, Section, TextField } from '../ui/index.ts'
import styles from './groups.module.css'
import { useJoining } from './use-joining.ts'

/** Finds a patient who joins, or waits when every place is taken; done as soon as one is chosen. */
export function JoinGroup({ group }: { group: GroupRecord }) {
  const { t } = useTranslation('groups')
  const { mutation, isFull } = useJoining(group)
  const [asked, setAsked] = useState<PatientId | null>(null)
  const pick = (patientId: PatientId | null) => {
    setAsked(patientId)
    if (patientId !== null) mutation.mutate({ patientId, reason: null })
  }
  return (
    <Section title={t('add')}>
      {isFull && <p className={styles.quiet}>{t('addToWaitlist')}</p>}
      <PatientPart
        key={group.version + group.participants.length + group.waitlist.length}
        patientId={null}
        problem={fieldProblems(mutation.error).patientId}
        takesFocus={false}
        onPick={pick}
      />
      <Failure
        error={mutation.error}
        isPending={mutation.isPending}
        onOverride={(reason) => asked && mutation.mutate({ patientId: asked, reason })}
      />
    </Section>
  )
}

interface FailureProps {
  readonly error: unknown
  readonly isPending: boolean
  readonly onOverride: (reason: string) => void
}

const OVERRIDABLE = ['conflict', 'against_rules', 'set_aside', 'outside_hours']

function Failure({ error, isPending, onOverride }: FailureProps) {
  const { t } = useTranslation('booking')
  const [reason, setReason] = useState('')
  const may = useMay('appointments.override')
  const code = refusalOf(error)?.code
  const canOverride = may && code !== undefined && OVERRIDABLE.includes(code)
  return (
    <>
      <FailureBanner error={error} />
      {canOverride && (
        <div className={styles.row}>
          <TextField
            label={t('declined.reason')}
            value={reason}
            onChange={setReason}
            maxLength={200}
          />
          <Button
            isDisabled={reason.trim() === ''}
            isPending={isPending}
            onPress={() => onOverride(reason)}
          >
            {t('declined.anyway')}
          </Button>
        </div>
      )}
    </>
  )
}
