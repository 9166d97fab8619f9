import { NotebookPen, Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CallOutcome } from '../../core/kernel/calls.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { useLogCall } from '../calls/use-log-call.ts'
import { openOutside } from '../client/outside.ts'
import { useMay } from '../client/session.ts'
import { Button, Menu, type MenuEntry } from '../ui/index.ts'

interface Props {
  readonly record: PatientRecord
}

/** The numbers in sight, to read out or to dial, and how the call ended. */
export function CallMenu({ record }: Props) {
  const { t } = useTranslation('patient')
  const ends = useEnds(record)
  if (record.phones.length === 0) return null
  const dials = record.phones.map(({ kind, number }, at) => ({
    id: String(at),
    label: t('callNumber', { kind: t(`phoneKind.${kind}`), number: formatPhone(number) }),
    icon: Phone,
    run: () => openOutside(`tel:${number}`),
  }))
  return (
    <Menu
      label={t('call')}
      trigger={<Button icon={Phone}>{t('call')}</Button>}
      entries={[...dials, ...ends]}
    />
  )
}

/** The ends of a call that is about nothing on a list. */
const outcomes: readonly CallOutcome[] = ['reached', 'no_answer', 'left_message', 'wrong_number']

function useEnds(record: PatientRecord): MenuEntry[] {
  const { t } = useTranslation(['patient', 'lists'])
  const log = useLogCall()
  const mayLog = useMay('appointments.book') && record.mergedInto === null
  const { id, phones, ...person } = record
  const callee = { ...person, patientId: id, phone: phones[0]?.number ?? null }
  const call = { subject: 'patient', subjectId: id, callee } as const
  const ends = outcomes.map((outcome) => ({
    id: outcome,
    label: t('callEnded', { outcome: t(`lists:call.by.${outcome}`) }),
    icon: NotebookPen,
    run: () => log(call, { outcome }),
  }))
  return mayLog ? ['line', ...ends] : []
}
