import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { ask } from '../client/client.ts'
import { fieldProblems, refusalOf } from '../client/refusal.ts'
import { showToast } from '../ui/index.ts'
import type { Draft } from './draft.ts'
import type { useDrawnWeek } from './use-drawn-week.ts'

/** Saves the drawn week, and finds what the core refuses of it in the drawing. */
export function useSavingWeek(week: ReturnType<typeof useDrawnWeek>, onSaved: () => Promise<void>) {
  const { t } = useTranslation('settings')
  const saving = useMutation(
    ask.availability.changeWeek.mutationOptions({
      onSuccess: async () => {
        await onSaved()
        showToast({ text: t('saved'), tone: 'success' })
      },
    }),
  )
  const problems = fieldProblems(saving.error)
  return {
    save: () => saving.mutate({ ...week.plan, seen: week.seen }),
    isPending: saving.isPending,
    error: saving.error,
    isStale: refusalOf(saving.error)?.code === 'stale',
    problems,
    /** Keys of the spans that need attention. */
    wrong: new Set(Object.keys(problems).flatMap((path) => keyOf(path, week.draft))),
    /** What is wrong with them, each once. */
    reasons: [...new Set(inDrawing(problems))],
  }
}

export type SavingWeek = ReturnType<typeof useSavingWeek>

/** `hours.3.from` as the key of the fourth hours of the draft. */
function keyOf(path: string, draft: Draft): string[] {
  const [list, at, , pause] = path.split('.')
  const hours = list === 'hours' ? draft.hours[Number(at)] : undefined
  if (hours) return [path.includes('.breaks.') ? `break:${hours.id}:${pause}` : `hours:${hours.id}`]
  const block = list === 'blocks' ? draft.blocks[Number(at)] : undefined
  return block ? [`block:${block.id}`] : []
}

const inDrawing = (problems: Readonly<Record<string, ProblemCode>>): ProblemCode[] =>
  Object.entries(problems).flatMap(([path, code]) => (path.includes('.') ? [code] : []))
