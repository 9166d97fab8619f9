import { CalendarPlus, ClipboardCheck, Ellipsis, ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../core/patients/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useOpenElsewhere } from '../record-link/use-open-elsewhere.ts'
import { Button, Menu } from '../ui/index.ts'
import { CallMenu } from './call-menu.tsx'
import { useHeadEntries } from './head-entries.ts'
import styles from './patient.module.css'
import { useToday } from './use-today.ts'

interface Props {
  readonly record: PatientRecord
  readonly known: KnownDirectory
}

/** What is done most with a patient, and the rest in a menu. */
export function HeadButtons(props: Props) {
  const { record } = props
  const { t } = useTranslation('patient')
  const isInUse = record.mergedInto === null
  const mayBook = useMay('appointments.book') && isInUse
  const entries = useHeadEntries(record)
  const book = () => useDesk.getState().open({ name: 'booking', draft: { patientId: record.id } })
  return (
    <div className={styles.buttons}>
      <CallMenu record={record} />
      <Elsewhere record={record} />
      {entries.length > 0 && (
        <Menu
          label={t('moreActions')}
          trigger={<Button icon={Ellipsis}>{t('moreActions')}</Button>}
          entries={entries}
        />
      )}
      {isInUse && <CheckIn {...props} />}
      {mayBook && (
        <Button variant="primary" icon={CalendarPlus} onPress={book}>
          {t('book')}
        </Button>
      )}
    </div>
  )
}

/** Only on the day itself. */
function CheckIn(props: Props) {
  const { t } = useTranslation('patient')
  const mayStep = useMay('appointments.status')
  const awaited = useToday(props)
  if (!mayStep || !awaited) return null
  const checkIn = () => useDesk.getState().show({ name: 'checkIn', appointmentId: awaited.id })
  return (
    <Button icon={ClipboardCheck} onPress={checkIn}>
      {t('checkInNow')}
    </Button>
  )
}

function Elsewhere({ record }: Pick<Props, 'record'>) {
  const elsewhere = useOpenElsewhere()
  if (!elsewhere) return null
  const { label, isPending, open } = elsewhere
  return (
    <Button icon={ExternalLink} isPending={isPending} onPress={() => open(record.id)}>
      {label}
    </Button>
  )
}
