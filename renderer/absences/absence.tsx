import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, FileDown, PhoneCall, Printer, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Absence as AbsenceRecord } from '../../core/absences/contract.ts'
import type { AbsenceId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useMay, useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  Banner,
  Button,
  Confirm,
  EmptyState,
  ErrorState,
  FailureBanner,
  Loading,
} from '../ui/index.ts'
import css from './absences.module.css'
import { awayTexts } from './away.ts'
import { CallLines } from './call-lines.tsx'
import { GroupsMet } from './groups-met.tsx'
import { namesOf } from './names.ts'
import { useListPaper } from './use-list-paper.ts'
import { useUndo } from './use-undo.ts'

/** One absence: its call list, on paper too, and the way back. */
export function Absence({ absenceId }: { absenceId: AbsenceId }) {
  const { known, query } = useDirectory()
  const absence = useQuery(ask.absences.get.queryOptions({ input: { id: absenceId } }))
  const failed = [query, absence].find(({ isError }) => isError)
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  if (!known || !absence.data) return <Loading />
  return <Loaded known={known} absence={absence.data} />
}

interface LoadedProps {
  readonly known: KnownDirectory
  readonly absence: AbsenceRecord
}

function Loaded({ known, absence }: LoadedProps) {
  const { t } = useTranslation('absences')
  const undo = useUndo(absence)
  const paper = useListPaper(absence.id)
  return (
    <section className={css.screen} aria-label={t('list.title')}>
      <Head {...{ known, absence, undo, paper }} />
      <FailureBanner error={undo.isStuck ? null : undo.error} />
      <FailureBanner error={paper.error} />
      {undo.isStuck && <Stuck undo={undo} />}
      {absence.undoneAt !== null && <Undone absence={absence} />}
      {absence.undoneAt === null && <GroupsMet known={known} away={absence} />}
      <Lines {...{ known, absence }} />
      <Confirm
        isOpen={undo.isAsking}
        title={t('list.undoTitle')}
        action={t('list.undo')}
        tone="primary"
        isPending={undo.isPending}
        onConfirm={undo.confirm}
        onClose={undo.close}
      >
        {t('list.undoHint')}
      </Confirm>
    </section>
  )
}

/** Visits that cannot go back are no reason for the time to stay closed. */
function Stuck({ undo }: { readonly undo: ReturnType<typeof useUndo> }) {
  const { t } = useTranslation('absences')
  const action = (
    <Button isPending={undo.isPending} onPress={undo.leaveVisits}>
      {t('list.leaveVisits')}
    </Button>
  )
  return (
    <Banner tone="warning" action={action}>
      {t('list.stuck')}
    </Banner>
  )
}

function Undone({ absence: { visitsStay, toCall } }: Pick<LoadedProps, 'absence'>) {
  const { t } = useTranslation('absences')
  if (visitsStay) return <Banner>{t('list.visitsStay')}</Banner>
  return <Banner>{t(toCall > 0 ? 'list.undone' : 'list.undoneDone')}</Banner>
}

interface HeadProps extends LoadedProps {
  readonly undo: ReturnType<typeof useUndo>
  readonly paper: ReturnType<typeof useListPaper>
}

function Head({ known, absence, undo, paper }: HeadProps) {
  const { t } = useTranslation('absences')
  const { locale } = useLocale()
  const mayUndo = useMayUndo(absence)
  const zone = practiceZone(known.directory)
  const names = namesOf(known, absence.providerIds)
  const recorded = { by: absence.recordedBy, at: momentText(absence.recordedAt, zone, locale) }
  const about = [t('list.recorded', recorded), absence.reason].filter((part) => part !== null)
  return (
    <header className={css.head}>
      <div>
        <h1>{t('list.away', { names, when: awayTexts(absence.spans, locale) })}</h1>
        <p className={css.intro}>{about.join(' · ')}</p>
      </div>
      <div className={css.actions}>
        <Button icon={ArrowLeft} onPress={() => useDesk.getState().show({ name: 'absences' })}>
          {t('all')}
        </Button>
        {mayUndo && (
          <Button icon={Undo2} isPending={undo.isPending} onPress={undo.ask}>
            {t('list.undo')}
          </Button>
        )}
        <Paper absence={absence} paper={paper} />
      </div>
    </header>
  )
}

function Paper({ absence, paper }: Pick<HeadProps, 'absence' | 'paper'>) {
  const { t } = useTranslation('absences')
  const mayPrint = useMay('reports.print')
  if (!mayPrint || absence.visits === 0) return null
  return (
    <>
      <Button icon={FileDown} isPending={paper.isPending} onPress={paper.save}>
        {t('list.savePaper')}
      </Button>
      <Button icon={Printer} isPending={paper.isPending} onPress={paper.print}>
        {t('list.print')}
      </Button>
    </>
  )
}

function Lines({ known, absence }: LoadedProps) {
  const { t } = useTranslation('absences')
  const list = useQuery(ask.absences.callList.queryOptions({ input: { id: absence.id } }))
  if (list.isPending) return <Loading />
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (list.data.length === 0)
    return (
      <EmptyState icon={PhoneCall} title={t('list.empty')}>
        {t('list.emptyHint')}
      </EmptyState>
    )
  return (
    <>
      {absence.toCall === 0 && absence.undoneAt === null && (
        <Banner tone="success">{t('list.done')}</Banner>
      )}
      <CallLines {...{ known, absence }} lines={list.data} />
    </>
  )
}

/** Their own absence, or anybody's for those who manage the clinic; once. */
function useMayUndo({ undoneAt, providerIds }: AbsenceRecord): boolean {
  const own = useSession((session) => session.account?.providerId ?? null)
  const mayAll = useMay('clinic.manage')
  const mayOwn = useMay('hours.manage')
  const isOwn = own !== null && providerIds.every((id) => id === own)
  return undoneAt === null && (mayAll || (mayOwn && isOwn))
}
