import { createContext, useContext } from 'react'
import styles from './cell.module.css'

/** Whether what is only heard waits until what is seen stands in the window. */
export const HearingWaits = createContext(false)

interface Props {
  readonly say: () => string
  /** True for what has the focus: it is read aloud as soon as it is there. */
  readonly atOnce: boolean
}

/** What an appointment says to those who do not see the board. */
export function Spoken({ say, atOnce }: Props) {
  const waits = useContext(HearingWaits)
  return <span className={styles.spoken}>{(atOnce || !waits) && say()}</span>
}
