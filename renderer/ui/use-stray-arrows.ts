import { useEffect, useEffectEvent } from 'react'

/**
 * Arrow keys that are pressed while nothing has the focus, as after going to a screen by its keys,
 * go to what they walk there.
 *
 * @param take gives the focus to it; false where there is nothing to walk
 */
export function useStrayArrows(take: () => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isStrayArrow(event) && take()) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isStrayArrow(event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event
  if (defaultPrevented || ctrlKey || metaKey || altKey || shiftKey) return false
  return /^Arrow/u.test(key) && target instanceof Element && target.matches('body, main')
}
