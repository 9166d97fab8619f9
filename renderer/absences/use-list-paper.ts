import { useMutation } from '@tanstack/react-query'
import type { AbsenceId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { useLocale } from '../locales/use-locale.ts'
import { printPaper, savePaper } from '../paper/paper.ts'

/** The call list on paper, in the language of the screen. */
export function useListPaper(absenceId: AbsenceId) {
  const { language } = useLocale()
  const drawing = useMutation(ask.reports.callList.mutationOptions())
  const order = { absenceId, language }
  return {
    print: () => drawing.mutate(order, { onSuccess: (paper) => void printPaper(paper) }),
    save: () => drawing.mutate(order, { onSuccess: savePaper }),
    isPending: drawing.isPending,
    error: drawing.error,
  }
}
