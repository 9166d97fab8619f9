import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { NewPatient } from '../patient/new-patient.tsx'
import { Section } from '../ui/index.ts'
import { ChosenPatient } from './chosen-patient.tsx'
import { PatientPicker } from './patient-picker.tsx'

interface Props {
  readonly patientId: PatientId | null
  readonly problem: ProblemCode | undefined
  readonly takesFocus: boolean
  /** The id that the form of a new record has, to be sent from elsewhere. */
  readonly newPatientForm?: string
  readonly onPick: (patientId: PatientId | null) => void
}

/** Whom the visit is for: found, newly recorded, or chosen already. */
export function PatientPart({ patientId, problem, takesFocus, newPatientForm, onPick }: Props) {
  const { t } = useTranslation('booking')
  const [typed, setTyped] = useState<string | null>(null)
  const done = (id: PatientId) => {
    setTyped(null)
    onPick(id)
  }
  if (patientId !== null) {
    return <ChosenPatient patientId={patientId} onPick={onPick} onChange={() => onPick(null)} />
  }
  if (typed === null) {
    return <PatientPicker problem={problem} autoFocus={takesFocus} onPick={done} onNew={setTyped} />
  }
  return (
    <Section title={t('newPatient')}>
      <NewPatient
        typed={typed}
        formId={newPatientForm}
        onDone={done}
        onCancel={() => setTyped(null)}
      />
    </Section>
  )
}
