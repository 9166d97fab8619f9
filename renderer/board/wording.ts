import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { dateText, minuteText, timeText, type DateForm } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useRuleWording } from '../rules/wording.ts'
import { faceWording, spokenFace, type FaceTerms } from './face-words.ts'
import { onceForEach } from './once-for-each.ts'
import type { OutsideWhy, Verdict } from './verdict.ts'

/** How board, week and month say times, ages, sums and verdicts in the chosen language. */
export const useWording = (known: KnownDirectory, zone: Zone): Wording => useWordings(known)(zone)

/** The same for any zone, each made once: a crowded board asks for it in every cell. */
export function useWordings(known: KnownDirectory): (zone: Zone) => Wording {
  const { t } = useTranslation(['board', 'boardViews', 'common'])
  const { locale } = useLocale()
  const rules = useRuleWording(known)
  return useMemo(
    () => onceForEach((zone: Zone) => wordingIn(zone, { t, locale, known, rules })),
    [t, locale, known, rules],
  )
}

interface Terms extends FaceTerms {
  readonly rules: ReturnType<typeof useRuleWording>
}

function wordingIn(zone: Zone, terms: Terms) {
  const { t, locale } = terms
  const time = (instant: number) => timeText(instant, zone, locale)
  const outside = (why: OutsideWhy) => t(`verdict.outside.${why}`)
  return {
    t,
    time,
    outside,
    minute: (minute: number) => minuteText(minute, locale),
    day: (date: LocalDate, form: DateForm) => dateText(date, form, locale),
    faceOf: faceWording(zone, terms),
    visit: spokenFace(zone, terms),
    verdict: (verdict: Verdict): string => {
      if (verdict.kind === 'free') return t('verdict.free')
      if (verdict.kind === 'outside') return outside(verdict.why)
      if (verdict.kind === 'rule')
        return verdict.rule.ownSentence ?? terms.rules.sentence(verdict.rule.setting)
      if ('by' in verdict) {
        const { name, startsAt, yours } = verdict.by
        const what = yours ? 'hold_yours' : verdict.what
        return t(`verdict.conflict.${what}`, { name, time: time(startsAt) })
      }
      const from = time(verdict.with.startsAt)
      return t(`verdict.conflict.${verdict.what}`, { name: calledName(verdict.with), time: from })
    },
  }
}

export type Wording = ReturnType<typeof wordingIn>
