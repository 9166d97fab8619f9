import type { ProblemCode } from '../../core/kernel/problems.ts'
import type { DraftBlock, DraftHours } from './draft.ts'

type Mistakes = Readonly<Record<string, ProblemCode>>

/** What is wrong with hours before the core is asked, by field. */
export const hoursMistakes = (hours: DraftHours): Mistakes => ({
  ...(hours.from >= hours.to && { to: 'end_before_start' }),
  ...breakMistakes(hours),
})

/** What is wrong with the breaks of hours. */
export const breakMistakes = ({ from, to, breaks }: DraftHours): Mistakes =>
  Object.fromEntries(
    breaks.flatMap((pause, at): [string, ProblemCode][] => {
      if (pause.from >= pause.to) return [[`breaks.${at}.to`, 'end_before_start']]
      const isOutside = pause.from < from || to < pause.to
      return isOutside ? [[`breaks.${at}.from`, 'break_outside_hours']] : []
    }),
  )

/** What is wrong with a block. */
export const blockMistakes = ({ from, to, label, kind, typeIds }: DraftBlock): Mistakes => ({
  ...(from >= to && { to: 'end_before_start' }),
  ...(label.trim() === '' && { label: 'required' }),
  ...(kind === 'types' && typeIds.length === 0 && { typeIds: 'required' }),
})
