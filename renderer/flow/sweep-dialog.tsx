import { CheckCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SweepLine } from '../../core/flow/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { useWhere, type Where } from '../board/where.ts'
import { useWording, type Wording } from '../booking/wording.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import {
  Button,
  Checkbox,
  Dialog,
  EmptyState,
  ErrorState,
  FailureBanner,
  Form,
  Loading,
  Select,
  StatusChip,
  Table,
  type Column,
} from '../ui/index.ts'
import styles from './flow.module.css'
import { useSweep, type Chosen } from './use-sweep.ts'

/** Says of every visit of the day that was left open how it ended. */
export function SweepDialog() {
  const isOpen = useDesk((desk) => desk.dialog === 'sweep')
  const { known } = useDirectory()
  const where = useWhere(known, useNow())
  return isOpen && known && where && <Sweep known={known} where={where} />
}

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
}

type Sweeping = ReturnType<typeof useSweep>

/** The day that one looks at, or today where that is still to come. */
function Sweep({ known, where }: Props) {
  const { t } = useTranslation(['flow', 'common'])
  const wording = useWording(known, where.location.id)
  const date = where.date > where.today ? where.today : where.date
  const close = () => useDesk.getState().openDialog(null)
  const sweep = useSweep(date, where.location.id, close)
  const footer = (
    <>
      <Button onPress={close}>{t('common:cancel')}</Button>
      <Button
        key={sweep.list.status}
        variant="primary"
        type="submit"
        form="sweep"
        icon={CheckCheck}
        autoFocus
        isDisabled={sweep.count === 0}
        isPending={sweep.isPending}
      >
        {t('sweep.close', { count: sweep.count })}
      </Button>
    </>
  )
  return (
    <Dialog isOpen size="l" title={t('sweep.title')} onClose={close} footer={footer}>
      <Form id="sweep" onSubmit={sweep.close}>
        <p>{t('sweep.intro', { day: wording.day(date) })}</p>
        <FailureBanner error={sweep.error} />
        <Lines sweep={sweep} wording={wording} />
      </Form>
    </Dialog>
  )
}

function Lines({ sweep, wording }: { sweep: Sweeping; wording: Wording }) {
  const { t } = useTranslation('flow')
  const columns = useColumns(sweep, wording)
  const { list } = sweep
  if (list.isPending) return <Loading />
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  if (list.data.length === 0)
    return (
      <EmptyState icon={CheckCheck} title={t('sweep.emptyTitle')}>
        {t('sweep.emptyHint')}
      </EmptyState>
    )
  return <Table label={t('sweep.title')} columns={columns} rows={list.data} idOf={({ id }) => id} />
}

function useColumns(sweep: Sweeping, wording: Wording): Column<SweepLine>[] {
  const { t } = useTranslation('flow')
  return [
    {
      id: 'patient',
      head: t('sweep.patient'),
      cell: (line) => (
        <Checkbox
          isSelected={sweep.chosen(line) !== null}
          onChange={(on) => sweep.choose(line.id, on ? line.proposal : null)}
        >
          {calledName(line)}
        </Checkbox>
      ),
    },
    { id: 'time', head: t('sweep.time'), whole: true, cell: (line) => wording.time(line.startsAt) },
    {
      id: 'provider',
      head: t('sweep.provider'),
      cell: (line) => wording.provider(line.providerId),
    },
    { id: 'now', head: t('sweep.now'), cell: ({ status }) => <StatusChip status={status} /> },
    {
      id: 'outcome',
      head: t('sweep.outcome'),
      cell: (line) => <Outcomes line={line} sweep={sweep} />,
    },
    {
      id: 'owes',
      head: t('sweep.owes'),
      align: 'end',
      whole: true,
      cell: (line) => wording.money(owes(line, sweep.chosen(line))),
    },
  ]
}

/** What the patient would owe: the fee of not coming, nothing for leaving unseen, else what is due. */
function owes({ noShowCents, dueCents }: SweepLine, outcome: Chosen): number {
  if (outcome === 'no_show') return noShowCents
  return outcome === 'left_unseen' ? 0 : dueCents
}

function Outcomes({ line, sweep }: { line: SweepLine; sweep: Sweeping }) {
  const { t } = useTranslation('flow')
  const outcome = sweep.chosen(line)
  if (outcome === null) return <span className={styles.quiet}>{t('sweep.staysOpen')}</span>
  if (line.choices.length === 1) return t(`sweep.to.${outcome}`)
  return (
    <Select
      label={t('sweep.outcomeOf', { name: calledName(line) })}
      hideLabel
      options={line.choices.map((id) => ({ id, label: t(`sweep.to.${id}`) }))}
      value={outcome}
      onChange={(id) => sweep.choose(line.id, id)}
    />
  )
}
