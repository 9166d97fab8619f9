import { useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { AddDialog } from '../documents/add-dialog.tsx'
import { askAbout } from '../documents/adding.ts'
import { Documents } from '../documents/documents.tsx'
import { UnderWay } from '../documents/under-way.tsx'
import { Family } from '../family/family.tsx'
import { Banner, Button, DropArea, ErrorState, Loading, Tabs } from '../ui/index.ts'
import { MergeWith } from '../merge/merge-with.tsx'
import { Merges } from '../merge/merges.tsx'
import { Plans } from '../plans/plans.tsx'
import { PatientLists } from '../lists/patient-lists.tsx'
import { Contacts } from './contacts.tsx'
import { Insurance } from './insurance.tsx'
import { Looks } from './looks.tsx'
import { Notes } from './notes.tsx'
import { Overview } from './overview.tsx'
import { keyOf, parts, useFocusOnPart, usePart, usePartKeys, type Part } from './parts.ts'
import { PatientHead } from './patient-head.tsx'
import styles from './patient.module.css'
import { Visits } from './visits.tsx'

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
  const { t } = useTranslation(['documents', 'patient'])
  const mayWrite = useMay('patients.write') && record.mergedInto === null
  return (
    <DropArea
      className={styles.page}
      label={t('drop', { name: calledName(record) })}
      isDisabled={!mayWrite}
      onFiles={(files) => askAbout(record.id, files)}
    >
      <article className={styles.record}>
        <PatientHead record={record} known={known} />
        <UnderWay patientId={record.id} />
        <Merged record={record} />
        <Merges patientId={record.id} known={known} />
        <Parts record={record} known={known} />
      </article>
      <AddDialog record={record} />
      <MergeWith patientId={record.id} />
    </DropArea>
  )
}

function Parts(props: Props) {
  const { t } = useTranslation('patient')
  const { part, turn } = usePart()
  const mayAudit = useMay('audit.read')
  const open = useMemo(() => parts.filter((each) => each !== 'looks' || mayAudit), [mayAudit])
  usePartKeys(open)
  const tabs = open.map((id) => ({
    ...{ id, label: t(`tab.${id}`), shortcut: keyOf(id) },
    content: contentOf(id, props),
  }))
  const shown = open.includes(part) ? part : 'overview'
  useFocusOnPart(shown)
  return <Tabs label={t('tabs')} beside tabs={tabs} selected={shown} onSelect={turn} />
}

function contentOf(part: Part, { record, known }: Props): ReactNode {
  const both = { record, known }
  switch (part) {
    case 'overview':
      return <Overview record={record} />
    case 'appointments':
      return <Visits {...both} />
    case 'insurance':
      return <Insurance record={record} currency={known.directory.practice.currency} />
    case 'family':
      return <Family record={record} />
    case 'documents':
      return <Documents {...both} />
    case 'notes':
      return <Notes {...both} />
    case 'contacts':
      return <Contacts {...both} />
    case 'plans':
      return <Plans {...both} />
    case 'lists':
      return <PatientLists {...both} />
    case 'looks':
      return <Looks {...both} />
  }
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
