import type { Ranking } from '../../clinic/ranking-contract.ts'
import type { Reason, ReasonCode } from '../openings-contract.ts'

/** What is known around an opening; minutes throughout. */
export interface Surroundings {
  /** Free time of the provider just before and after it; null where others stand beside it. */
  readonly free: { readonly before: number; readonly after: number } | null
  readonly minutes: number
  /** The provider is in the same room just before or after. */
  readonly sameRoom: boolean
  /** The half of the day in which the patient mostly came, where it is this one. */
  readonly usualHalf: 'mornings' | 'afternoons' | null
  readonly preferred: boolean
  /** How much less the provider has booked that day than all who are searched: 0 none, 1 all of it. */
  readonly lighter: number
  readonly setAside: boolean
  readonly daysAhead: number
}

/** A reason that speaks for an opening, and how much, before weights: above 0, at most 1. */
interface Voice {
  readonly code: ReasonCode
  readonly minutes: number | null
  readonly weight: keyof Ranking
  readonly strength: number
}

/** How good an opening is by the practice's weights, and why: the weightiest reasons first. */
export interface Rank {
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Free time shorter than this, in minutes, is of no use to anybody. */
const SCRAP = 15
/** What is left over at one side only is worth telling from this length on. */
const LONG = 60
/** A provider is told to have less booked from this share on. */
const LIGHTER = 0.25
/** Reasons that are told of one opening. */
const TOLD = 3
/** Days after which an opening is worth half of one today. */
const HALF_LIFE = 7

/** Weighs what speaks for an opening. */
export function rankOf(around: Surroundings, weights: Ranking): Rank {
  const voices = voicesFor(around)
    .map((voice) => ({ ...voice, counts: voice.strength * weights[voice.weight] }))
    .filter(({ counts }) => counts > 0)
    .sort((a, b) => b.counts - a.counts)
  const sooner = (weights.sooner * HALF_LIFE) / (HALF_LIFE + around.daysAhead)
  return {
    score: voices.reduce((sum, { counts }) => sum + counts, sooner),
    reasons: voices.slice(0, TOLD).map(({ code, minutes }) => ({ code, minutes })),
  }
}

function voicesFor(around: Surroundings): Voice[] {
  const { sameRoom, usualHalf, preferred, lighter, setAside } = around
  const plain = (code: ReasonCode, weight: keyof Ranking, strength: number): Voice[] =>
    strength > 0 ? [{ code, weight, strength, minutes: null }] : []
  return [
    ...gapVoices(around),
    ...plain('same_room', 'sameRoom', sameRoom ? 1 : 0),
    ...plain('patient_mornings', 'patientTimes', usualHalf === 'mornings' ? 1 : 0),
    ...plain('patient_afternoons', 'patientTimes', usualHalf === 'afternoons' ? 1 : 0),
    ...plain('preferred_provider', 'preferredProvider', preferred ? 1 : 0),
    ...plain('balances_load', 'balancesLoad', lighter >= LIGHTER ? lighter : 0),
    ...plain('set_aside_for_type', 'setAside', setAside ? 1 : 0),
  ]
}

/** What becomes of the free time that an opening lies in. */
function gapVoices({ free, minutes }: Surroundings): Voice[] {
  if (free === null) return []
  const [less, more] = [Math.min(free.before, free.after), Math.max(free.before, free.after)]
  if (more < SCRAP) {
    const strength = 1 - (less + more) / (4 * SCRAP)
    return [{ code: 'fills_gap', minutes: less + minutes + more, weight: 'fillsGap', strength }]
  }
  const strength = less === 0 ? 1 : less < SCRAP ? 0.5 : 0
  if (strength === 0 || more < LONG) return []
  return [{ code: 'keeps_long_gap', minutes: more, weight: 'keepsLongGap', strength }]
}
