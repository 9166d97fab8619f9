import { useEffect } from 'react'
import { useSession } from '../client/session.ts'
import { drawCurtain, liftCurtain, useCurtain } from './curtain.ts'

/**
 * Draws the curtain by `F9` or Ctrl or Cmd with the period, wherever the focus is. While it is drawn
 * the next key lifts it, and does nothing else.
 */
export function useCurtainKeys(): void {
  const isSignedIn = useSession((session) => session.account !== null)
  useEffect(() => {
    if (!isSignedIn) return undefined
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [isSignedIn])
}

function onKey(event: KeyboardEvent): void {
  const { isDrawn } = useCurtain.getState()
  if (isModifier(event.key) || !(isDrawn || isCurtainKey(event))) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (isDrawn) liftCurtain()
  else drawCurtain()
}

const isModifier = (key: string): boolean => ['Control', 'Meta', 'Alt', 'Shift'].includes(key)

const isCurtainKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'F9' || (key === '.' && (ctrlKey || metaKey))
