import { ArrowRight, Check, Phone } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Absence, CallLine } from '../../core/absences/contract.ts'
import { calledName, filedName } from '../../core/kernel/names.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { NotCalled } from '../calls/last-call.tsx'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  Badge,
  Button,
  FailureBanner,
  MenuBeside,
  OnlyHeard,
  Table,
  type Column,
  type MenuEntry,
} from '../ui/index.ts'
import css from './absences.module.css'
import { Reach } from './reach.tsx'
import { outcomeKeys } from './outcome-keys.ts'
import { usePlaceText } from './place-text.ts'
import { Two } from './two.tsx'
import { useCalls } from './use-calls.ts'
import { useLineKeys } from './use-line-keys.ts'
import { Whereabouts } from './whereabouts.tsx'

interface CallLinesProps {
  readonly known: KnownDirectory
  readonly absence: Absence
  readonly lines: readonly CallLine[]
}

interface Asked {
  readonly line: CallLine
  readonly beside: Element
}

/** The patients to call, line by line, with what came of each call. */
export function CallLines({ known, absence, lines }: CallLinesProps) {
  const { t } = useTranslation('absences')
  const calls = useCalls()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [said, setSaid] = useState('')
  const log = (line: CallLine, outcome: (typeof outcomeKeys)[number][0]) => {
    calls.log(line, outcome)
    setSaid(calls.said(line, outcome))
  }
  const mayCall = useMay('appointments.book')
  const list = useRef<HTMLDivElement>(null)
  const onKeys = useLineKeys(list, lines, asked?.line ?? null, (line, outcome) => {
    setAsked(null)
    if (mayCall) log(line, outcome)
  })
  const columns = useColumns({ known, absence, onAsk: mayCall ? setAsked : null })
  const entries = useOutcomes(known, asked?.line ?? null, calls.take, log)
  return (
    <>
      <FailureBanner error={calls.error} />
      {mayCall && <p className={css.keys}>{t('list.keys')}</p>}
      <div ref={list} onKeyDownCapture={onKeys}>
        <Table
          label={t('list.table')}
          columns={columns}
          rows={lines}
          idOf={({ appointmentId }) => appointmentId}
        />
        <MenuBeside
          label={asked ? t('list.outcomeOf', { name: calledName(asked.line) }) : ''}
          entries={entries}
          beside={asked?.beside ?? null}
          onClose={() => setAsked(null)}
        />
      </div>
      <OnlyHeard role="status">{said}</OnlyHeard>
    </>
  )
}

interface ColumnsOf extends Pick<CallLinesProps, 'known' | 'absence'> {
  /** Null for those who may not write outcomes down. */
  readonly onAsk: ((asked: Asked) => void) | null
}

function useColumns({ known, absence, onAsk }: ColumnsOf): Column<CallLine>[] {
  const { t } = useTranslation('absences')
  const text = usePlaceText(known)
  const { locale } = useLocale()
  const show = useDesk((desk) => desk.show)
  return [
    {
      id: 'patient',
      head: t('list.patient'),
      cell: (line) => (
        <span className={css.two}>
          <Button
            variant="link"
            onPress={() => show({ name: 'patient', patientId: line.patientId })}
          >
            {filedName(line)}
          </Button>
          <Reach known={known} contact={line.contact} />
        </span>
      ),
    },
    {
      id: 'before',
      head: t('list.before'),
      whole: true,
      cell: ({ before }) => <Two first={text.time(before)} second={text.provider(before)} />,
    },
    {
      id: 'now',
      head: t('list.now'),
      cell: (line) => (
        <Whereabouts
          {...{ known, line }}
          isUndone={absence.undoneAt !== null && !absence.visitsStay}
        />
      ),
    },
    {
      id: 'last',
      head: t('list.lastCall'),
      cell: ({ lastCall, calls, before }) =>
        lastCall === null ? (
          <NotCalled />
        ) : (
          <Two
            first={t(`list.by.${lastCall.outcome}`)}
            second={`${momentText(lastCall.at, text.zoneOf(before), locale)} · ${t('list.times', { count: calls })}`}
          />
        ),
    },
    {
      id: 'outcome',
      head: t('list.outcome'),
      align: 'end',
      cell: (line) => <OutcomeButton line={line} onAsk={onAsk} />,
    },
  ]
}

function OutcomeButton({ line, onAsk }: { line: CallLine } & Pick<ColumnsOf, 'onAsk'>) {
  const { t } = useTranslation('absences')
  const done = line.settled && (
    <Badge tone="success" icon={Check}>
      {t(hasHeard(line) ? 'list.informed' : 'list.noNeed')}
    </Badge>
  )
  if (onAsk === null) return done
  return (
    <span className={css.outcome}>
      {done}
      <Button
        size="s"
        icon={Phone}
        data-line={line.appointmentId}
        aria-label={t('list.outcomeOf', { name: calledName(line) })}
        aria-haspopup="menu"
        onPress={({ target }) => onAsk({ line, beside: target })}
      >
        {t('list.outcome')}
      </Button>
    </span>
  )
}

const HEARD: readonly string[] = ['reached', 'booked', 'declined']

/** Of an absence that was taken back, some never heard and need not. */
const hasHeard = ({ lastCall }: CallLine): boolean =>
  lastCall !== null && HEARD.includes(lastCall.outcome)

/** The outcomes of a call; first, where a time is offered, that the patient takes it. */
function useOutcomes(
  known: KnownDirectory,
  line: CallLine | null,
  take: ReturnType<typeof useCalls>['take'],
  log: ReturnType<typeof useCalls>['log'],
): MenuEntry[] {
  const { t } = useTranslation('absences')
  const text = usePlaceText(known)
  if (line === null) return []
  const { offered } = line
  const taking: MenuEntry[] =
    offered !== null && line.present.startsAt === line.before.startsAt
      ? [
          {
            id: 'take',
            label: t('list.take', { time: text.time(offered) }),
            icon: ArrowRight,
            run: () => take(line, text.zoneOf(offered)),
          },
          'line',
        ]
      : []
  return [
    ...taking,
    ...outcomeKeys.map(([outcome, shortcut]): MenuEntry => ({
      id: outcome,
      label: t(`list.by.${outcome}`),
      shortcut,
      run: () => log(line, outcome),
    })),
  ]
}
