import type { ReactNode } from 'react'
import css from './only-heard.module.css'

interface OnlyHeardProps {
  children: ReactNode
  /** `status` reads aloud what it comes to say. */
  role?: 'status'
  /** For what it describes. */
  id?: string
}

/** Words for a screen reader, where others see what is meant; they take no room. */
export const OnlyHeard = ({ children, role, id }: OnlyHeardProps) => (
  <span className={css.onlyHeard} role={role} id={id}>
    {children}
  </span>
)
