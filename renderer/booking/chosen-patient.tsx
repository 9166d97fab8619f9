import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import { filedName } from '../../core/kernel/names.ts'
import { ask } from '../client/client.ts'
import { AlertBadges } from '../patient/alert-badges.tsx'
import { useIdentity } from '../patient/use-identity.ts'
import { Banner, Button, Dotted, ErrorState, Loading } from '../ui/index.ts'
import styles from './booking.module.css'

interface Props {
  readonly patientId: PatientId
  readonly onPick: (patientId: PatientId) => void
  /** Null where it is always this patient. */
  readonly onChange: (() => void) | null
}

/** Whom the visit is for, with what must be known about them. */
export function ChosenPatient({ patientId, onPick, onChange }: Props) {
  const { t } = useTranslation('booking')
  const identity = useIdentity()
  const query = useQuery(ask.patients.get.queryOptions({ input: { id: patientId } }))
  if (!query.data) {
    if (!query.isError) return <Loading />
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  }
  const record = query.data
  const { mergedInto } = record
  const person = { ...record, phone: record.phones[0]?.number ?? null }
  const useOther = mergedInto !== null && (
    <Button size="s" onPress={() => onPick(mergedInto)}>
      {t('useOther')}
    </Button>
  )
  return (
    <>
      <div className={styles.person}>
        <div className={styles.personWords}>
          <p className={styles.personName}>{filedName(record)}</p>
          <p className={styles.line}>
            <Dotted parts={identity.facts(person)} />
          </p>
          <AlertBadges alerts={record.alerts} />
        </div>
        {onChange && (
          <Button size="s" onPress={onChange}>
            {t('changePatient')}
          </Button>
        )}
      </div>
      {useOther && (
        <Banner tone="warning" action={useOther}>
          {t('merged')}
        </Banner>
      )}
    </>
  )
}
