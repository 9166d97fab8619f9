import type { TFunction } from 'i18next'
import { createContext, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { ageOn, type LocalDate } from '../../core/kernel/dates.ts'
import { formatMoney } from '../../core/kernel/money.ts'
import { calledName } from '../../core/kernel/names.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { bareTimeText, dateText, minuteText, timeText, type DateForm } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useRuleWording } from '../rules/wording.ts'
import type { FaceWords } from './appointment-face.tsx'
import type { Flag } from './face-flags.tsx'
import { flagsOf, type FlagKind } from './flags.ts'
import type { OutsideWhy, Verdict } from './verdict.ts'

/** How board, week and month say times, ages, sums and verdicts in the chosen language. */
export const useWording = (known: KnownDirectory, zone: Zone): Wording => useWordings(known)(zone)

/** The same for any zone, each made once: a crowded board asks for it in every cell. */
export function useWordings(known: KnownDirectory): (zone: Zone) => Wording {
  const { t } = useTranslation(['board', 'common'])
  const { locale } = useLocale()
  const flagWords = useFlagWords(known, locale)
  const rules = useRuleWording(known)
  return useMemo(() => {
    const terms = { t, locale, known, flagWords, rules }
    return onceForEach((zone) => wordingIn(zone, terms))
  }, [t, locale, known, flagWords, rules])
}

function onceForEach(make: (zone: Zone) => Wording): (zone: Zone) => Wording {
  const made = new Map<Zone, Wording>()
  return (zone) => {
    const wording = made.get(zone) ?? make(zone)
    made.set(zone, wording)
    return wording
  }
}

/** The wordings of the shown day, for its cells. */
export const WordingsContext = createContext<((zone: Zone) => Wording) | null>(null)

/** How a cell says what it says; only inside the board. */
export function useCellWording(zone: Zone): Wording {
  const wordings = useContext(WordingsContext)
  if (wordings === null) throw new Error('This part stands only inside the board')
  return wordings(zone)
}

interface Terms {
  readonly t: TFunction<['board', 'common']>
  readonly locale: string
  readonly known: KnownDirectory
  readonly flagWords: FlagWords
  readonly rules: ReturnType<typeof useRuleWording>
}

function wordingIn(zone: Zone, { t, locale, known, flagWords, rules }: Terms) {
  const face = (entry: BoardEntry, today: LocalDate) =>
    faceOf(entry, today, { known, zone, locale, flagWords })
  const time = (instant: number) => timeText(instant, zone, locale)
  const outside = (why: OutsideWhy) => t(`verdict.outside.${why}`)
  return {
    t,
    time,
    outside,
    minute: (minute: number) => minuteText(minute, locale),
    day: (date: LocalDate, form: DateForm) => dateText(date, form, locale),
    faceOf: face,
    visit: ({ entry, age, type, flags }: FaceWords) => {
      const parts = [
        t('visitCell', {
          name: calledName(entry),
          age: t('age', { years: age }),
          from: time(entry.startsAt),
          to: time(entry.endsAt),
          type: type?.name ?? '',
          status: t(`common:status.${entry.status}`),
        }),
        ...flags.map(({ words }) => words),
        entry.overridden ? t('overridden') : null,
        entry.seriesId === null ? null : t('repeats'),
        entry.reason,
      ]
      return parts.filter(Boolean).join(', ')
    },
    verdict: (verdict: Verdict): string => {
      if (verdict.kind === 'free') return t('verdict.free')
      if (verdict.kind === 'outside') return outside(verdict.why)
      if (verdict.kind === 'rule')
        return verdict.rule.ownSentence ?? rules.sentence(verdict.rule.setting)
      if ('by' in verdict) {
        const { name, startsAt } = verdict.by
        return t(`verdict.conflict.${verdict.what}`, { name, time: time(startsAt) })
      }
      const from = time(verdict.with.startsAt)
      return t(`verdict.conflict.${verdict.what}`, { name: calledName(verdict.with), time: from })
    },
  }
}

export type Wording = ReturnType<typeof wordingIn>

interface FaceTerms {
  readonly known: KnownDirectory
  readonly zone: Zone
  readonly locale: string
  readonly flagWords: FlagWords
}

function faceOf(entry: BoardEntry, today: LocalDate, terms: FaceTerms): FaceWords {
  const { known, zone, locale, flagWords } = terms
  const { currency } = known.directory.practice
  const date = dateAt(entry.startsAt, zone)
  return {
    entry,
    type: known.type(entry.typeId) ?? null,
    time: bareTimeText(entry.startsAt, zone, locale),
    span: `${bareTimeText(entry.startsAt, zone, locale)} – ${bareTimeText(entry.endsAt, zone, locale)}`,
    age: ageOn(date, entry.birthDate),
    due: entry.dueCents > 0 ? formatMoney(entry.dueCents, currency, locale) : null,
    flags: flagsOf(entry, date, today).map((kind): Flag => ({
      kind,
      words: flagWords(kind, entry),
    })),
  }
}

type FlagWords = (kind: FlagKind, entry: BoardEntry) => string

/** What each flag says; alerts and money with their figures. */
function useFlagWords(known: KnownDirectory, locale: string): FlagWords {
  const { t } = useTranslation(['boardViews', 'board'])
  return useMemo(() => {
    const money = (cents: number) => formatMoney(cents, known.directory.practice.currency, locale)
    const owed = ({ dueCents, balanceCents }: BoardEntry) =>
      [
        dueCents > 0 && t('board:due', { amount: money(dueCents) }),
        balanceCents > 0 && t('flag.owesEarlier', { amount: money(balanceCents) }),
      ]
        .filter(Boolean)
        .join(', ')
    return (kind, entry) => {
      if (kind === 'alert') return t('board:alerts', { count: entry.alerts })
      return kind === 'balance' ? owed(entry) : t(`flag.${kind}`)
    }
  }, [t, known, locale])
}
