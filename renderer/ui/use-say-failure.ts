import { useTranslation } from 'react-i18next'
import { fieldProblems, refusalOf } from '../client/refusal.ts'
import { showToast } from './toast.tsx'

/**
 * Says in passing why something failed that has no form of its own: the first thing that is wrong
 * with what was asked, or the refusal as a whole.
 */
export function useSayFailure(): (error: unknown) => void {
  const { t } = useTranslation(['failures', 'problems'])
  return (error) => {
    const [problem] = Object.values(fieldProblems(error))
    const text = problem
      ? t(`problems:${problem}`)
      : t(`failures:${refusalOf(error)?.code ?? 'bug'}`)
    showToast({ text, tone: 'danger' })
  }
}
