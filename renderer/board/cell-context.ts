import { createContext, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import type { Face } from '../../core/preferences/contract.ts'
import { bareTimeText, spanText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useEditingWords } from '../presence/use-editors.ts'
import type { CellMoment } from './cell-marks.tsx'
import type { ShownDay } from './day-context.ts'
import { onceForEach } from './once-for-each.ts'
import { useWordings, type Wording } from './wording.ts'

/** What of an appointment matters at this moment, before it is put into words. */
export interface Moment {
  /** Minutes that the patient is late; null for one who is not. */
  readonly late: number | null
  /** When the visit is likely to begin, epoch ms, where that is much later than booked; else null. */
  readonly likely: number | null
  /** Colleagues who are editing it. */
  readonly editors: readonly string[]
}

/**
 * What every cell and head needs to say what it says. It changes with the language, the day and what is
 * liked, and with nothing of the appointments: a change of one draws one cell anew.
 */
export interface CellTerms {
  readonly today: LocalDate
  readonly shows: Face
  readonly openMenu: ShownDay['openMenu']
  readonly openColumnMenu: ShownDay['openColumnMenu']
  /** Says when a column is open, from wall minutes. */
  readonly openWords: (from: number, to: number) => string
  readonly wordingOf: (entry: BoardEntry) => Wording
  readonly momentOf: (entry: BoardEntry, moment: Moment) => CellMoment
}

export const CellContext = createContext<CellTerms | null>(null)

/** What the cells of the board say themselves with; only inside the board. */
export function useCellTerms(): CellTerms {
  const terms = useContext(CellContext)
  if (terms === null) throw new Error('This part stands only inside the board')
  return terms
}

/** Makes the terms of the cells of a shown day. */
export function useTermsOf(day: ShownDay): CellTerms {
  const { known, zone, today, shows, openMenu, openColumnMenu } = day
  const wordings = useWordings(known)
  const momentIn = useMomentWords()
  const openWords = useOpenWords()
  return useMemo(() => {
    const zoneOf = ({ locationId }: BoardEntry) => known.location(locationId)?.zone ?? zone
    return {
      ...{ today, shows, openMenu, openColumnMenu, openWords },
      wordingOf: (entry) => wordings(zoneOf(entry)),
      momentOf: (entry, moment) => momentIn(zoneOf(entry), moment),
    }
  }, [known, zone, today, shows, openMenu, openColumnMenu, openWords, wordings, momentIn])
}

/** What many columns say alike, made once: a span of time takes half a millisecond to put into words. */
function useOpenWords(): CellTerms['openWords'] {
  const { locale } = useLocale()
  return useMemo(() => {
    const words = onceForEach((from: number) =>
      onceForEach((to: number) => spanText(from * MINUTE, to * MINUTE, 'utc', locale)),
    )
    return (from, to) => words(from)(to)
  }, [locale])
}

function useMomentWords(): (zone: Zone, moment: Moment) => CellMoment {
  const { t } = useTranslation(['board', 'flow'])
  const { locale } = useLocale()
  const editing = useEditingWords()
  return useMemo(
    () => (zone, moment) => {
      const { late, editors } = moment
      const likely = moment.likely === null ? null : bareTimeText(moment.likely, zone, locale)
      return {
        ...{ late, likely, editors },
        lateWords: late === null ? null : t('late', { count: late }),
        likelyWords: likely === null ? null : t('flow:likely', { time: likely }),
        editorsWords: editing(editors),
      }
    },
    [t, locale, editing],
  )
}
