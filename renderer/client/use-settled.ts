import { useEffect, useState } from 'react'

/** The pause in typing that is waited for, in ms. */
const PAUSE = 90

/** A text once it has stood for a moment, so that not every letter is asked for. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
