import { useTranslation } from 'react-i18next'
import { begunOn } from '../desk/begun-on.ts'
import { useDesk, type Screen } from '../desk/desk.ts'

/** The screen that a check-in was begun on, and what a button says that leads there. */
export function useWayBack(): { readonly go: () => void; readonly label: string } {
  const { t } = useTranslation('checkIn')
  const { name } = useDesk(begunOn)
  return {
    go: useDesk.getState().leaveCheckIn,
    label: t(`backTo.${isNamed(name) ? name : 'elsewhere'}`),
  }
}

const named = ['board', 'week', 'month', 'agenda', 'flow', 'myDay', 'patient', 'lists'] as const

const isNamed = (name: Screen['name']): name is (typeof named)[number] =>
  named.some((each) => each === name)
