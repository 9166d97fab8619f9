import { RotateCw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import { IconButton, Progress } from '../ui/index.ts'
import styles from './documents.module.css'
import type { Sending, SendingFault } from './sending.ts'
import { stopSending, useSendings } from './sendings.ts'
import { useSending } from './use-sending.ts'

/** The files that are on their way to a record, each with how far it is and how to stop it. */
export function UnderWay({ patientId }: { patientId: PatientId }) {
  const { t } = useTranslation('documents')
  const list = useSendings((sendings) => sendings.list)
  const own = list.filter((sending) => sending.patientId === patientId)
  if (own.length === 0) return null
  return (
    <ul className={styles.underWay} aria-label={t('underWay')}>
      {own.map((sending) => (
        <Line key={sending.id} sending={sending} />
      ))}
    </ul>
  )
}

function Line({ sending }: { sending: Sending }) {
  const { t } = useTranslation(['documents', 'common'])
  const { again } = useSending()
  const { id, name, file, sent, fault } = sending
  return (
    <li className={styles.way}>
      <span className={styles.wayName}>{name}</span>
      {fault ? (
        <span className={styles.fault} role="alert">
          <Fault fault={fault} />
        </span>
      ) : (
        <Progress label={t('sending', { name })} done={sent / Math.max(1, file.size)} />
      )}
      {fault && isWorthTrying(fault) && (
        <IconButton
          icon={RotateCw}
          size="s"
          label={t('again', { name })}
          onPress={() => again(sending)}
        />
      )}
      <IconButton
        icon={X}
        size="s"
        label={t(fault ? 'giveUp' : 'stop', { name })}
        onPress={() => stopSending(id)}
      />
    </li>
  )
}

/** What is wrong with the file itself is wrong the next time, too. */
const isWorthTrying = (fault: SendingFault) =>
  'failure' in fault || fault.problem === 'file_damaged'

function Fault({ fault }: { fault: SendingFault }) {
  const { t } = useTranslation(['problems', 'failures'])
  return 'problem' in fault ? t(`problems:${fault.problem}`) : t(`failures:${fault.failure}`)
}
