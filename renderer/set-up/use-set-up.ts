import { create } from 'zustand'
import { currentLanguage } from '../locales/index.ts'
import { blankDraft, readDraft, type Draft, type Problems } from './draft.ts'
import type { Trade } from './presets.ts'
import { problemsAt, steps, type Step } from './steps.ts'

interface SetUpState {
  draft: Draft
  step: Step
  /** Steps that were left with Next: their problems show. */
  seen: readonly Step[]
  /** What the host found that the draft alone does not show: a common password. */
  refused: Problems
  /** Whose usual rooms and types were put in; null before any were. */
  trade: Trade | null
  change: <Part extends keyof Draft>(part: Part, next: Draft[Part]) => void
  choose: (trade: Trade) => void
  go: (step: Step) => void
  /** On to the next step, or back to the review; a problem of this step shows instead. */
  next: () => void
  refuse: (problems: Problems, step: Step | null) => void
}

/** What the wizard holds until the practice is made; nothing is written before. */
export const useSetUp = create<SetUpState>()((set) => ({
  draft: blankDraft(currentLanguage(), Date.now()),
  step: 'clinic',
  seen: [],
  refused: {},
  trade: null,
  change: (part, next) =>
    set(({ draft, refused }) => ({
      draft: { ...draft, [part]: next },
      refused: without(refused, part),
    })),
  choose: (trade) => set({ trade }),
  go: (step) => set({ step }),
  next: () =>
    set(({ draft, step, seen, refused }) => {
      const problems = problemsAt(step, { ...readDraft(draft).problems, ...refused })
      const clear = Object.keys(problems).length === 0
      const left = [...new Set([...seen, step])]
      return { seen: left, step: clear ? stepAfter(step, left) : step }
    }),
  refuse: (refused, step) =>
    set((state) => ({ refused, seen: [...steps], step: step ?? state.step })),
}))

/** What was left already is not asked again: after an edit the review comes next. */
function stepAfter(step: Step, left: readonly Step[]): Step {
  const isRound = steps.every((one) => one === 'review' || left.includes(one))
  return isRound ? 'review' : (steps[steps.indexOf(step) + 1] ?? step)
}

/** The problems to show on a step: none before it was left for the first time. */
export function useProblems(step: Step): Problems {
  const { draft, seen, refused } = useSetUp()
  if (!seen.includes(step)) return {}
  return problemsAt(step, { ...readDraft(draft).problems, ...refused })
}

const without = (problems: Problems, part: string): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([path]) => path.split('.')[0] !== part))
