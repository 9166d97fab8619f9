import { CircleUser, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PatientId } from '../../core/kernel/ids.ts'
import { filedName } from '../../core/kernel/names.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { useMay } from '../client/session.ts'
import { useIdentity } from '../patient/use-identity.ts'
import { usePatientSearch } from '../patient/use-patient-search.ts'
import { FailureBanner, Picker } from '../ui/index.ts'

interface Props {
  readonly problem: ProblemCode | undefined
  readonly autoFocus: boolean
  readonly onPick: (patientId: PatientId) => void
  /** Asks for a new record, from what was typed. */
  readonly onNew: (typed: string) => void
}

const NEW = 'new'
const SHOWN = 8

/** Finds the patient as one types; the last line makes a new record. */
export function PatientPicker({ problem, autoFocus, onPick, onNew }: Props) {
  const { t } = useTranslation('booking')
  const identity = useIdentity()
  const mayWrite = useMay('patients.write')
  const [text, setText] = useState('')
  const { hits, isSearching, error } = usePatientSearch(text, SHOWN)
  const rows = hits.map((hit) => ({
    id: hit.id,
    label: filedName(hit),
    more: identity.line(hit),
    icon: CircleUser,
  }))
  const name = text.trim()
  const newRow = { id: NEW, label: t('newPatientNamed', { name }), icon: UserPlus }
  const groups = [
    ...(rows.length > 0 ? [{ id: 'found', title: t('found'), rows }] : []),
    ...(mayWrite && !isSearching ? [{ id: 'more', title: t('more'), rows: [newRow] }] : []),
  ]
  return (
    <>
      <Picker
        label={t('patient')}
        placeholder={t('patientPlaceholder')}
        text={text}
        onTextChange={setText}
        groups={groups}
        isSearching={isSearching}
        onPick={(id) => (id === NEW ? onNew(text) : onPick(PatientId.parse(id)))}
        empty={t('patientEmpty')}
        problem={problem}
        autoFocus={autoFocus}
      />
      <FailureBanner error={error} />
    </>
  )
}
