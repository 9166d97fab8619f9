import { useQuery } from '@tanstack/react-query'
import { ListTodo, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../core/plans/contract.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { Button, EmptyState, ErrorState, Loading } from '../ui/index.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { PlanPart } from './plan-part.tsx'
import styles from './plans.module.css'

interface Props {
  readonly record: PatientRecord
  readonly known: KnownDirectory
}

/** The plans of treatment of a patient, each with its procedures in order. */
export function Plans({ record, known }: Props) {
  const { t } = useTranslation('plans')
  const mayRead = useMay('appointments.read')
  const mayBook = useMay('appointments.book') && record.mergedInto === null
  const [asked, setAsked] = useState<Plan | 'new' | null>(null)
  const query = useQuery(
    ask.plans.list.queryOptions({ input: { patientId: record.id }, enabled: mayRead }),
  )
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <Loading />
  const add = mayBook && (
    <Button icon={Plus} onPress={() => setAsked('new')}>
      {t('newPlan')}
    </Button>
  )
  return (
    <div className={styles.stack}>
      {query.data.length === 0 ? (
        <EmptyState icon={ListTodo} title={t('none')} actions={add}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <>
          <div>{add}</div>
          {query.data.map((plan) => (
            <PlanPart key={plan.id} {...{ plan, known, mayBook }} onEdit={() => setAsked(plan)} />
          ))}
        </>
      )}
      {asked !== null && (
        <PlanDialog
          patientId={record.id}
          known={known}
          plan={asked === 'new' ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
