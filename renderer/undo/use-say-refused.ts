import { useTranslation } from 'react-i18next'
import { StepStands } from '../../core/appointments/contract.ts'
import { refusalOf } from '../client/refusal.ts'
import { showToast } from '../ui/index.ts'

/** Says in passing why something could not be taken back. */
export function useSayRefused(): (error: unknown) => void {
  const { t } = useTranslation(['undo', 'failures'])
  return (error) => {
    const refusal = refusalOf(error)
    const step = StepStands.safeParse(refusal?.details)
    const text = step.success
      ? t(`noWay.${step.data.why}`)
      : t(`failures:${refusal?.code ?? 'bug'}`)
    showToast({ text, tone: 'danger' })
  }
}
