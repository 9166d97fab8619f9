import { GitMerge, UserPlus, UserSearch, UsersRound } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import { filedName } from '../../core/kernel/names.ts'
import type { PatientHit } from '../../core/patients/contract.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  Loading,
  SearchField,
  Table,
  type Column,
} from '../ui/index.ts'
import { NewPatientDialog } from './new-patient.tsx'
import styles from './patient.module.css'
import { useIdentity } from './use-identity.ts'
import { usePatientSearch } from './use-patient-search.ts'

const SHOWN = 50

const openRecord = (patientId: PatientId) => useDesk.getState().show({ name: 'patient', patientId })

const showDuplicates = () => useDesk.getState().show({ name: 'duplicates' })

/** Finds patients as one types; Enter opens the first. */
export function Patients() {
  const { t } = useTranslation(['patient', 'merge'])
  const mayWrite = useMay('patients.write')
  const mayMerge = useMay('patients.merge')
  const [text, setText] = useState('')
  const isAdding = useDesk((desk) => desk.dialog === 'newPatient')
  const { openDialog } = useDesk.getState()
  const search = usePatientSearch(text, SHOWN)
  const openFirst = (event: KeyboardEvent) => {
    const [first] = search.hits
    if (event.key === 'Enter' && first) openRecord(first.id)
  }
  return (
    <section className={styles.screen} aria-label={t('title')}>
      <header className={styles.listHead}>
        <h1>{t('title')}</h1>
        <div className={styles.search} onKeyDown={openFirst}>
          <SearchField
            label={t('search')}
            placeholder={t('placeholder')}
            value={text}
            onChange={setText}
            autoFocus
          />
        </div>
        {mayMerge && (
          <Button icon={GitMerge} onPress={showDuplicates}>
            {t('merge:duplicates.open')}
          </Button>
        )}
        {mayWrite && (
          <Button variant="primary" icon={UserPlus} onPress={() => openDialog('newPatient')}>
            {t('newPatient')}
          </Button>
        )}
      </header>
      <Results text={text} search={search} />
      {isAdding && (
        <NewPatientDialog
          typed={search.hits.length === 0 ? text : ''}
          onDone={openRecord}
          onCancel={() => openDialog(null)}
        />
      )}
    </section>
  )
}

interface ResultsProps {
  readonly text: string
  readonly search: ReturnType<typeof usePatientSearch>
}

function Results({ text, search }: ResultsProps) {
  const { t } = useTranslation('patient')
  const columns = useColumns()
  const { hits, isSearching, error, retry } = search
  if (text.trim() === '') {
    return (
      <EmptyState icon={UsersRound} title={t('teach')}>
        {t('teachHint')}
      </EmptyState>
    )
  }
  if (error) return <ErrorState error={error} onRetry={retry} />
  if (isSearching) return <Loading />
  if (hits.length === 0) {
    return (
      <EmptyState icon={UserSearch} title={t('nothing')}>
        {t('nothingHint')}
      </EmptyState>
    )
  }
  return (
    <Table
      label={t('results')}
      columns={columns}
      rows={hits}
      idOf={({ id }) => id}
      onOpen={({ id }) => openRecord(id)}
    />
  )
}

function useColumns(): Column<PatientHit>[] {
  const { t } = useTranslation('patient')
  const identity = useIdentity()
  return [
    {
      id: 'name',
      head: t('column.name'),
      cell: (hit) => (
        <Button variant="link" onPress={() => openRecord(hit.id)}>
          {filedName(hit)}
        </Button>
      ),
    },
    { id: 'born', head: t('column.born'), cell: (hit) => identity.born(hit.birthDate) },
    { id: 'age', head: t('column.age'), cell: (hit) => identity.age(hit.birthDate) },
    { id: 'sex', head: t('column.sex'), cell: (hit) => t(`sex.${hit.sex}`) },
    { id: 'phone', head: t('column.phone'), cell: (hit) => identity.phone(hit.phone) },
    {
      id: 'number',
      head: t('column.number'),
      cell: (hit) => identity.number(hit.recordNumber),
      align: 'end',
    },
  ]
}
