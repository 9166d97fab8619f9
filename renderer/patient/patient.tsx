import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { Banner, Button, ErrorState, Loading, Tabs } from '../ui/index.ts'
import { Plans } from '../plans/plans.tsx'
import { PatientLists } from '../lists/patient-lists.tsx'
import { Insurance } from './insurance.tsx'
import { Notes } from './notes.tsx'
import { Overview } from './overview.tsx'
import { PatientHead } from './patient-head.tsx'
import styles from './patient.module.css'
import { Visits } from './visits.tsx'

type Part = 'overview' | 'insurance' | 'appointments' | 'lists' | 'plans' | 'notes'

/** The record of a patient: the head stays, the parts turn below it. */
export function Patient({ patientId }: { patientId: PatientId }) {
  const { known } = useDirectory()
  const query = useQuery(ask.patients.get.queryOptions({ input: { id: patientId } }))
  if (query.data && known) return <Shown key={patientId} record={query.data} known={known} />
  if (!query.isError) return <Loading />
  return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
}

interface Props {
  readonly record: PatientRecord
  readonly known: KnownDirectory
}

function Shown({ record, known }: Props) {
  const { t } = useTranslation('patient')
  const [part, setPart] = useState<Part>('overview')
  const parts = {
    overview: <Overview record={record} />,
    insurance: <Insurance record={record} currency={known.directory.practice.currency} />,
    appointments: <Visits record={record} known={known} />,
    lists: <PatientLists record={record} known={known} />,
    plans: <Plans record={record} known={known} />,
    notes: <Notes record={record} />,
  }
  const tabs = (['overview', 'insurance', 'appointments', 'lists', 'plans', 'notes'] as const).map(
    (id) => ({
      id,
      label: t(`tab.${id}`),
      content: parts[id],
    }),
  )
  return (
    <article className={styles.record}>
      <PatientHead record={record} known={known} />
      <div className={styles.parts}>
        <Merged record={record} />
        <Tabs label={t('tabs')} tabs={tabs} selected={part} onSelect={setPart} />
      </div>
    </article>
  )
}

function Merged({ record: { mergedInto } }: Pick<Props, 'record'>) {
  const { t } = useTranslation('patient')
  if (mergedInto === null) return null
  const openOther = () => useDesk.getState().show({ name: 'patient', patientId: mergedInto })
  return (
    <Banner tone="warning" action={<Button onPress={openOther}>{t('openOther')}</Button>}>
      {t('merged')}
    </Banner>
  )
}
