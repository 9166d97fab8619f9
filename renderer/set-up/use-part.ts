import type { ProblemCode } from '../../core/kernel/problems.ts'
import type { Draft } from './draft.ts'
import { stepOf } from './steps.ts'
import { useProblems, useSetUp } from './use-set-up.ts'

/** The parts of the draft that are one object each. */
type ObjectPart = 'practice' | 'location' | 'provider' | 'hours' | 'owner'

interface PartOf<Part extends ObjectPart> {
  readonly value: Draft[Part]
  readonly set: (patch: Partial<Draft[Part]>) => void
  /** What is wrong with a field of it, by its path below the part. */
  readonly problemAt: (path: string) => ProblemCode | undefined
}

/** One part of the draft, how to change some of it, and what is wrong with it. */
export function usePart<Part extends ObjectPart>(part: Part): PartOf<Part> {
  const value = useSetUp((state) => state.draft[part])
  const change = useSetUp((state) => state.change)
  const problems = useProblems(stepOf(part))
  return {
    value,
    set: (patch) => change(part, { ...value, ...patch }),
    problemAt: (path) => problems[`${part}.${path}`],
  }
}
