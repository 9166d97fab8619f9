import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { formatMoney } from '../../core/kernel/money.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { RuleKind, RuleScope, RuleSetting } from '../../core/rulebook/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useLocale } from '../locales/use-locale.ts'
import { minutesPer, unitOf } from './lead-unit.ts'

/** How rules are told in the chosen language: what they say, and whom they hold for. */
export function useRuleWording(known: KnownDirectory) {
  const { t } = useTranslation('rules')
  const { locale } = useLocale()
  return useMemo(() => {
    const { currency } = known.directory.practice
    const money = (cents: number) => formatMoney(cents, currency, locale)
    return {
      money,
      sentence: (setting: RuleSetting) => ruleSentence(setting, { t, money, locale }),
      scope: (scope: RuleScope) => scopeText(scope, known, t),
    }
  }, [known, locale, t])
}

export type RuleWording = ReturnType<typeof useRuleWording>

/** How a rule is said: the words, and how amounts and lists are written. */
export interface Tongue {
  readonly t: TFunction<'rules'>
  readonly money: (cents: number) => string
  readonly locale: string
}

type Sentences = {
  readonly [Kind in RuleKind]: (
    setting: Extract<RuleSetting, { kind: Kind }>,
    tongue: Tongue,
  ) => string
}

/** What a rule says, in the words of a language. */
export const ruleSentence = (setting: RuleSetting, tongue: Tongue): string =>
  say(setting.kind, setting, tongue)

const say = <Kind extends RuleKind>(
  kind: Kind,
  setting: Extract<RuleSetting, { kind: Kind }>,
  tongue: Tongue,
): string => sentences[kind](setting, tongue)

/** The same as core/rulebook/sentences.ts says in English, with amounts. */
const sentences: Sentences = {
  lead_time: ({ minutes }, { t }) => {
    const unit = unitOf(minutes)
    return t(`sentence.lead_time.${unit}`, { count: minutes / minutesPer[unit] })
  },
  horizon: ({ days }, { t }) => t('sentence.horizon', { count: days }),
  grid: ({ minutes }, { t }) => t('sentence.grid', { count: minutes }),
  duration: ({ shortest, longest }, { t }) =>
    shortest === longest
      ? t('sentence.duration_exact', { shortest })
      : t('sentence.duration', { shortest, longest }),
  buffers: ({ before, after }, { t }) => t('sentence.buffers', { before, after }),
  phases: ({ parts }, { t }) => {
    const all = parts.reduce((total, part) => total + part.minutes, 0)
    const mine = parts.reduce((total, part) => total + (part.provider ? part.minutes : 0), 0)
    return t('sentence.phases', { mine, all })
  },
  day_limit: ({ count }, { t }) => t('sentence.day_limit', { count }),
  type_limit: ({ count }, { t }) => t('sentence.type_limit', { count }),
  new_patient_limit: ({ count }, { t }) => t('sentence.new_patient_limit', { count }),
  not_in_row: ({ on }, { t }) => t(on ? 'sentence.not_in_row' : 'sentence.not_in_row_off'),
  overlap: ({ perHour }, { t }) => t('sentence.overlap', { count: perHour }),
  age: ({ from, to }, { t }) => {
    if (from === null) return t('sentence.age_to', { to })
    return to === null ? t('sentence.age_from', { from }) : t('sentence.age', { from, to })
  },
  sex: ({ sexes }, { t, locale }) => {
    const told = sexes.map((sex) => t(`sexes.${sex}`))
    const list = new Intl.ListFormat(locale, { type: 'disjunction' })
    return t('sentence.sex', { sexes: list.format(told) })
  },
  referral: ({ on }, { t }) => t(on ? 'sentence.referral' : 'sentence.referral_off'),
  online: ({ on }, { t }) => t(on ? 'sentence.online_on' : 'sentence.online'),
  deposit: ({ cents }, { t, money }) => t('sentence.deposit', { amount: money(cents) }),
  late_cancel: ({ hours, feeCents }, { t, money }) =>
    t('sentence.late_cancel', { hours, amount: money(feeCents) }),
  no_show: ({ feeCents }, { t, money }) => t('sentence.no_show', { amount: money(feeCents) }),
}

/** `Ada Chen, New patient`; the whole practice where nothing is named. */
function scopeText(scope: RuleScope, known: KnownDirectory, t: TFunction<'rules'>): string {
  const provider = scope.providerId && known.provider(scope.providerId)
  const type = scope.typeId === null ? undefined : known.type(scope.typeId)
  const location = scope.locationId === null ? undefined : known.location(scope.locationId)
  const named = [provider && calledName(provider), type?.name, location?.name].filter(Boolean)
  return named.length > 0 ? named.join(', ') : t('scope.everyone')
}
