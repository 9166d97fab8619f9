import type { Decision, Plan, PlannedDate } from '../../core/series/contract.ts'
import { dateTimeOf, type LocalDateTime } from '../../core/kernel/dates.ts'
import { wallOf, type Zone } from '../../core/kernel/zones.ts'

/** What is chosen for a date that something stands against. */
export type Choice = Decision['do']

/** Choices by the start of their date, with one reason for all that break a rule. */
export interface Choices {
  readonly of: ReadonlyMap<LocalDateTime, Choice>
  readonly reason: string
}

export const noChoices: Choices = { of: new Map(), reason: '' }

/** The dates of a plan that something stands against. */
export const troubled = (plan: Plan): PlannedDate[] =>
  plan.dates.filter(({ problem }) => problem !== null)

/** What can be chosen for a date: its nearest opening, without it, where it stands, or anyway. */
export function choicesFor({ problem, act }: PlannedDate, mayOverride: boolean): Choice[] {
  const another: Choice[] = problem?.opening ? ['move'] : []
  const stay: Choice[] = act === 'move' ? ['keep'] : []
  const isPossible = problem?.code !== 'wall_time_skipped'
  return [
    ...another,
    'skip',
    ...stay,
    ...(mayOverride && isPossible ? (['override'] as const) : []),
  ]
}

/** The dates for which nothing that can be done is chosen yet. */
export const undecided = (plan: Plan, choices: Choices): PlannedDate[] =>
  troubled(plan).filter((date) => {
    const choice = choices.of.get(date.start)
    return choice === undefined || !choicesFor(date, true).includes(choice)
  })

/** True once every date is decided, and breaking a rule has its reason. */
export const isDecided = (plan: Plan, choices: Choices): boolean =>
  undecided(plan, choices).length === 0 &&
  (choices.reason.trim() !== '' || ![...choices.of.values()].includes('override'))

/** The same choice for every date that allows it; the others keep theirs. */
export function chooseAll(plan: Plan, choices: Choices, choice: Choice): Choices {
  const able = troubled(plan).filter((date) => choicesFor(date, true).includes(choice))
  return {
    ...choices,
    of: new Map([...choices.of, ...able.map(({ start }) => [start, choice] as const)]),
  }
}

/** The choices as the core wants them; only for dates of the plan. */
export const decisionsOf = (plan: Plan, choices: Choices, zone: Zone): Decision[] =>
  troubled(plan).flatMap(({ start, problem }): Decision[] => {
    const choice = choices.of.get(start)
    if (choice === undefined) return []
    if (choice === 'override') return [{ start, do: 'override', reason: choices.reason }]
    if (choice !== 'move') return [{ start, do: choice }]
    return problem?.opening
      ? [{ start, do: 'move', to: localAt(problem.opening.startsAt, zone) }]
      : []
  })

/** What the wall clock of a zone shows at an instant. */
export function localAt(instant: number, zone: Zone): LocalDateTime {
  const { date, minute } = wallOf(instant, zone)
  return dateTimeOf(date, minute)
}

/** How many visits a plan will book, once its choices are followed. */
export const booked = (plan: Plan, choices: Choices): number =>
  plan.dates.filter(
    ({ act, start, problem }) =>
      act === 'book' && (problem === null || isBooking(choices.of.get(start))),
  ).length

/** A date that nothing is chosen for yet is not booked, and a skipped one never. */
const isBooking = (choice: Choice | undefined): boolean => choice !== undefined && choice !== 'skip'
