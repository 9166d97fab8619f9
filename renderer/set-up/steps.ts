import type { Problems } from './draft.ts'

export const steps = ['clinic', 'location', 'provider', 'visits', 'owner', 'review'] as const
export type Step = (typeof steps)[number]

/** Which parts of the draft each step fills in. */
const partsOf: Readonly<Record<Step, readonly string[]>> = {
  clinic: ['practice'],
  location: ['location'],
  provider: ['provider', 'hours'],
  visits: ['resources', 'types'],
  owner: ['owner'],
  review: [],
}

/** The step on which a path of the draft is filled in. */
export const stepOf = (path: string): Step =>
  steps.find((step) => partsOf[step].includes(path.split('.')[0] ?? '')) ?? 'review'

/** The problems of one step. */
export const problemsAt = (step: Step, problems: Problems): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([path]) => stepOf(path) === step))

/** The first step with a problem; null when there is none. */
export const firstAtFault = (problems: Problems): Step | null =>
  steps.find((step) => Object.keys(problemsAt(step, problems)).length > 0) ?? null
