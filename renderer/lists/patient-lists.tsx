import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../core/patients/contract.ts'
import type { ListedRecall } from '../../core/recalls/contract.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { Button, ErrorState, Facts, Loading, Section } from '../ui/index.ts'
import { AddRecall } from './add-recall.tsx'
import css from './lists.module.css'
import { ToWaitlist } from './to-waitlist.tsx'
import { useRecallChange } from './use-recall-change.ts'
import { useRecallTypes } from './use-recall-types.ts'
import { Wants, Whereabouts } from './wants.tsx'
import { useListWording } from './wording.ts'

interface Props {
  readonly record: PatientRecord
  readonly known: KnownDirectory
}

/** What a patient waits for, and what they are called back for. */
export function PatientLists(props: Props) {
  return (
    <div className={css.part}>
      <Waiting {...props} />
      <Recalled {...props} />
    </div>
  )
}

function Waiting({ record, known }: Props) {
  const { t } = useTranslation('lists')
  const mayBook = useMay('appointments.book') && record.mergedInto === null
  const patientId = record.id
  const query = useQuery(ask.waiting.ofPatient.queryOptions({ input: { patientId } }))
  return (
    <Section title={t('patientPart.waiting')}>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <Loading />
      ) : query.data.length === 0 ? (
        <p className={css.hint}>{t('patientPart.nothing')}</p>
      ) : (
        <Facts
          facts={query.data.map((entry) => [
            t(entry.appointment === null ? 'tab.waitlist' : 'tab.asap'),
            <span key={entry.id} className={css.two}>
              <Wants entry={entry} known={known} />
              <Whereabouts entry={entry} known={known} />
            </span>,
          ])}
        />
      )}
      {mayBook && <ToWaitlist known={known} patientId={patientId} />}
    </Section>
  )
}

function Recalled({ record, known }: Props) {
  const { t } = useTranslation('lists')
  const { nameOf, types } = useRecallTypes()
  const mayBook = useMay('appointments.book') && record.mergedInto === null
  const patientId = record.id
  const query = useQuery(ask.recalls.ofPatient.queryOptions({ input: { patientId } }))
  return (
    <Section title={t('patientPart.recalls')}>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <Loading />
      ) : query.data.length === 0 ? (
        <p className={css.hint}>{t('patientPart.noRecalls')}</p>
      ) : (
        <Facts
          facts={query.data.map((recall) => [
            nameOf(recall.recallTypeId),
            <Standing key={recall.id} recall={recall} known={known} />,
          ])}
        />
      )}
      {mayBook && query.data && (
        <AddRecall
          patientId={patientId}
          types={types.filter(
            ({ id, active }) =>
              active && query.data.every(({ recallTypeId }) => recallTypeId !== id),
          )}
        />
      )}
    </Section>
  )
}

/** When it is due, or why it is not. */
function Standing({ recall, known }: { recall: ListedRecall; known: KnownDirectory }) {
  const { t } = useTranslation('lists')
  const wording = useListWording(known)
  const change = useRecallChange()
  const mayBook = useMay('appointments.book')
  const { booked, dueOn, excluded, snoozedUntil } = recall
  const bookedText = ({ parked, startsAt }: NonNullable<ListedRecall['booked']>) =>
    parked
      ? t('patientPart.parked')
      : t('patientPart.booked', { time: wording.visitTimeIn(startsAt, wording.zone) })
  const due =
    dueOn === null
      ? t('patientPart.notDue')
      : t('patientPart.dueOn', { date: wording.medium(dueOn) })
  const words = [
    excluded ? t('patientPart.excludedNow') : due,
    booked && bookedText(booked),
    snoozedUntil && t('patientPart.snoozed', { date: wording.medium(snoozedUntil) }),
  ].filter(Boolean)
  return (
    <span className={css.badges}>
      {words.join(' · ')}
      {mayBook && (
        <Button size="s" variant="link" onPress={() => change.exclude(recall, !excluded)}>
          {t(excluded ? 'recalls.include' : 'recalls.exclude')}
        </Button>
      )}
    </span>
  )
}
