import type { ReactNode } from 'react'
import css from './settings.module.css'

interface HeadingProps {
  title: string
  /** One or two sentences on what is kept here and what it does. */
  intro: string
  action?: ReactNode
  /** 3 for a part of a section. */
  level?: 2 | 3
}

/** The head of a section. */
export const Heading = ({ title, intro, action, level = 2 }: HeadingProps) => (
  <header className={css.head}>
    <div>
      {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
      <p className={css.intro}>{intro}</p>
    </div>
    {action}
  </header>
)
