import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Guarantor } from '../family/guarantor.tsx'
import { useRelations } from '../family/use-relations.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Badge, Button, IconButton } from '../ui/index.ts'
import { AlertBadges } from './alert-badges.tsx'
import { HeadButtons } from './head-buttons.tsx'
import styles from './patient.module.css'
import { useIdentity } from './use-identity.ts'
import { useVisits, useVisitWording } from './use-visits.ts'

interface Props {
  readonly record: PatientRecord
  readonly known: KnownDirectory
}

/** Who this is, what must be known, what is owed and what comes next; stays in sight. */
export function PatientHead({ record, known }: Props) {
  const { t } = useTranslation('common')
  const { back } = useDesk.getState()
  return (
    <header className={styles.head}>
      <IconButton icon={ArrowLeft} label={t('back')} onPress={back} />
      <div className={styles.who}>
        <Who record={record} />
        <AlertBadges alerts={record.alerts} />
      </div>
      <dl className={styles.figures}>
        <Payer record={record} />
        <Balance record={record} known={known} />
        <NextVisit record={record} known={known} />
      </dl>
      <HeadButtons record={record} known={known} />
    </header>
  )
}

function Who({ record }: Pick<Props, 'record'>) {
  const { t } = useTranslation('patient')
  const { locale } = useLocale()
  const identity = useIdentity()
  const { birthDate, sex, recordNumber, deceasedOn } = record
  const words = [
    identity.age(birthDate),
    identity.born(birthDate),
    sex === 'unknown' ? null : t(`sex.${sex}`),
    identity.number(recordNumber),
  ]
  return (
    <>
      <h1 className={styles.name}>{calledName(record)}</h1>
      <p className={styles.quiet}>{words.filter(Boolean).join(' · ')}</p>
      {deceasedOn !== null && (
        <Badge tone="warning">
          {t('deceased', { date: dateText(deceasedOn, 'medium', locale) })}
        </Badge>
      )}
    </>
  )
}

const Figure = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** Somebody else who pays; most patients pay for themselves, and then nothing stands here. */
function Payer({ record }: Pick<Props, 'record'>) {
  const { t } = useTranslation('family')
  const { guarantor } = useRelations(record.id)
  return (
    guarantor && (
      <Figure name={t('guarantor')}>
        <Guarantor patientId={record.id} />
      </Figure>
    )
  )
}

function Balance({ record, known }: Props) {
  const { t } = useTranslation('patient')
  const mayRead = useMay('billing.read')
  const { money } = useVisitWording(known)
  const { data } = useQuery(
    ask.billing.balance.queryOptions({ input: { patientId: record.id }, enabled: mayRead }),
  )
  if (!data) return null
  return (
    <Figure name={t('balance')}>
      <span data-owed={data.dueCents > 0}>{money(data.dueCents)}</span>
    </Figure>
  )
}

function NextVisit({ record, known }: Props) {
  const { t } = useTranslation('patient')
  const { query, next } = useVisits(record.id)
  const { when } = useVisitWording(known)
  if (!query.data) return null
  const openIt = () =>
    next && useDesk.getState().open({ name: 'appointment', appointmentId: next.id })
  return (
    <Figure name={t('nextVisit')}>
      {next ? (
        <Button variant="link" onPress={openIt}>
          {when(next)}
        </Button>
      ) : (
        t('noNextVisit')
      )}
    </Figure>
  )
}
