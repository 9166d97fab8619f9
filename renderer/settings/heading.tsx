import type { ReactNode } from 'react'
import css from './settings.module.css'

interface HeadingProps {
  title: string
  /** One or two sentences on what is kept here and what it does. */
  intro: string
  action?: ReactNode
}

/** The head of a section. */
export const Heading = ({ title, intro, action }: HeadingProps) => (
  <header className={css.head}>
    <div>
      <h2>{title}</h2>
      <p className={css.intro}>{intro}</p>
    </div>
    {action}
  </header>
)
