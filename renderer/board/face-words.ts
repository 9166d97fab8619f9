import type { TFunction } from 'i18next'
import type { BoardEntry, Status } from '../../core/appointments/contract.ts'
import type { AppointmentType } from '../../core/clinic/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { formatMoney } from '../../core/kernel/money.ts'
import { calledName } from '../../core/kernel/names.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { ageText } from '../locales/ages.ts'
import { bareTimeText, timeText } from '../locales/dates.ts'
import type { Flag, Oddity } from './face-flags.tsx'
import { flagsOf, type FlagKind } from './flags.ts'
import { onceForEach } from './once-for-each.ts'

/** What a face says, in the words of the screen. */
export interface FaceWords {
  readonly entry: BoardEntry
  readonly type: Pick<AppointmentType, 'name' | 'hue'> | null
  /** `9:30`: the axis tells the part of the day. */
  readonly time: string
  /** `9:30 – 10:15` */
  readonly span: string
  /** On the day of the visit: `42 y`, `7 mo`. */
  readonly age: string
  readonly status: string
  /** What is owed for this visit, `$25 due`; null when nothing is. */
  readonly due: string | null
  readonly flags: readonly Flag[]
  /** What is unusual of the visit itself. */
  readonly oddities: readonly Oddity[]
}

/** What the words of a face are made from. */
export interface FaceTerms {
  readonly t: TFunction<['board', 'boardViews', 'common']>
  readonly locale: string
  readonly known: KnownDirectory
}

/** How faces say what they say in one zone; what many of them say alike is made once. */
export function faceWording(zone: Zone, { t, locale, known }: FaceTerms) {
  const { currency } = known.directory.practice
  const money = onceForEach((cents: number) => formatMoney(cents, currency, locale))
  const due = onceForEach((cents: number) => t('due', { amount: money(cents) }))
  const bare = onceForEach((instant: number) => bareTimeText(instant, zone, locale))
  const status = onceForEach((of: Status) => t(`common:status.${of}`))
  const flag = flagWording(t, money, due)
  const oddity = onceForEach((kind: Oddity['kind']): Oddity => ({ kind, words: t(kind) }))
  return (entry: BoardEntry, today: LocalDate): FaceWords => {
    const date = dateAt(entry.startsAt, zone)
    return {
      entry,
      type: known.type(entry.typeId) ?? null,
      time: bare(entry.startsAt),
      span: `${bare(entry.startsAt)} – ${bare(entry.endsAt)}`,
      age: ageText(date, entry.birthDate),
      status: status(entry.status),
      due: entry.dueCents > 0 ? due(entry.dueCents) : null,
      flags: flagsOf(entry, date, today).map((kind) => ({ kind, words: flag(kind, entry) })),
      oddities: odditiesOf(entry).map(oddity),
    }
  }
}

/** What each flag says; alerts and money with their figures. */
function flagWording(
  t: FaceTerms['t'],
  money: (cents: number) => string,
  due: (cents: number) => string,
) {
  const alerts = onceForEach((count: number) => t('alerts', { count }))
  const earlier = onceForEach((cents: number) =>
    t('boardViews:flag.owesEarlier', { amount: money(cents) }),
  )
  const plain = onceForEach((kind: Exclude<FlagKind, 'alert' | 'balance'>) =>
    t(`boardViews:flag.${kind}`),
  )
  const owed = ({ dueCents, balanceCents }: BoardEntry) =>
    [dueCents > 0 && due(dueCents), balanceCents > 0 && earlier(balanceCents)]
      .filter(Boolean)
      .join(', ')
  return (kind: FlagKind, entry: BoardEntry): string => {
    if (kind === 'alert') return alerts(entry.alerts)
    return kind === 'balance' ? owed(entry) : plain(kind)
  }
}

const odditiesOf = ({ overridden, seriesId, modality }: BoardEntry): Oddity['kind'][] => [
  ...(overridden ? (['overridden'] as const) : []),
  ...(seriesId === null ? [] : (['repeats'] as const)),
  ...(modality === 'in_person' ? [] : [modality]),
]

/** All that a face tells, as those hear it who do not see the board. */
export function spokenFace(zone: Zone, { t, locale }: FaceTerms) {
  const time = onceForEach((instant: number) => timeText(instant, zone, locale))
  const begins = onceForEach((from: number) =>
    onceForEach((to: number) => t('spokenSpan', { from: time(from), to: time(to) })),
  )
  return ({ entry, age, status, type, flags, oddities }: FaceWords): string => {
    const parts = [
      ...[calledName(entry), age, begins(entry.startsAt)(entry.endsAt), type?.name, status],
      ...[...flags, ...oddities].map(({ words }) => words),
      entry.reason,
    ]
    return parts.filter(Boolean).join(', ')
  }
}
