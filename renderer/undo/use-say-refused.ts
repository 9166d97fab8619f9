import { useTranslation } from 'react-i18next'
import { StepStands } from '../../core/appointments/contract.ts'
import { refusalOf } from '../client/refusal.ts'
import { showToast, useSayFailure } from '../ui/index.ts'

/** Says in passing why something could not be taken back. */
export function useSayRefused(): (error: unknown) => void {
  const { t } = useTranslation('undo')
  const sayFailure = useSayFailure()
  return (error) => {
    const step = StepStands.safeParse(refusalOf(error)?.details)
    if (step.success) showToast({ text: t(`noWay.${step.data.why}`), tone: 'danger' })
    else sayFailure(error)
  }
}
