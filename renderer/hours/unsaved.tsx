import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { Confirm } from '../ui/index.ts'

/** Whether the week that is shown has something drawn that is not saved. */
const useUnsaved = create<{ isDrawn: boolean }>()(() => ({ isDrawn: false }))

/** Tells that something is drawn and not saved, as long as it is. */
export function useTellUnsaved(isDrawn: boolean): void {
  useEffect(() => {
    useUnsaved.setState({ isDrawn })
    return () => useUnsaved.setState({ isDrawn: false })
  }, [isDrawn])
}

/**
 * Does something that lets go of what is drawn: at once, or after asking where that is not saved.
 * The dialog is the caller's to draw.
 */
export function useAskFirst(): { first: (act: () => void) => void; dialog: ReactNode } {
  const { t } = useTranslation('hours')
  const [waiting, setWaiting] = useState<{ act: () => void } | null>(null)
  const first = (act: () => void) => {
    if (useUnsaved.getState().isDrawn) setWaiting({ act })
    else act()
  }
  const dialog = (
    <Confirm
      isOpen={waiting !== null}
      title={t('saving.discardTitle')}
      action={t('saving.discard')}
      onConfirm={() => {
        waiting?.act()
        setWaiting(null)
      }}
      onClose={() => setWaiting(null)}
    >
      {t('saving.discardHint')}
    </Confirm>
  )
  return { first, dialog }
}
