import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../desk/desk.ts'
import { Confirm } from '../ui/index.ts'

/** Tells the desk that something is drawn and not saved, as long as it is. */
export function useTellUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    useDesk.setState({ isUnsaved })
    return () => useDesk.setState({ isUnsaved: false })
  }, [isUnsaved])
}

/** Asks before what is drawn is let go of, wherever the person wants to go. */
export function AskFirst() {
  const { t } = useTranslation('hours')
  const isAsking = useDesk((desk) => desk.leaving !== null)
  const answer = useDesk((desk) => desk.answer)
  return (
    <Confirm
      isOpen={isAsking}
      title={t('saving.discardTitle')}
      action={t('saving.discard')}
      onConfirm={() => answer(true)}
      onClose={() => answer(false)}
    >
      {t('saving.discardHint')}
    </Confirm>
  )
}
