import { useContext, type ReactNode } from 'react'
import { Form as AriaForm, Heading } from 'react-aria-components'
import { cx } from './cx.ts'
import css from './form.module.css'
import { SectionLevel } from './section-level.ts'

interface FormProps {
  /** Lets a button outside the form, such as one at the foot of a dialog, submit it. */
  id?: string
  onSubmit: () => void
  children: ReactNode
}

/** Fields that are sent together; Enter sends them. */
export const Form = ({ id, onSubmit, children }: FormProps) => (
  <AriaForm
    className={cx(css.form)}
    {...(id !== undefined && { id })}
    validationBehavior="aria"
    onSubmit={(event) => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
  </AriaForm>
)

/** Fields side by side, as many as fit with `column` (a CSS width) each. */
export const Fields = ({
  column = '11rem',
  children,
}: {
  column?: string
  children: ReactNode
}) => (
  <div className={css.fields} style={{ '--column': column }}>
    {children}
  </div>
)

/** A titled part of a screen, a form or a panel. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const level = useContext(SectionLevel)
  return (
    <section className={css.section}>
      <Heading level={level} className={cx(css.title)}>
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** Names and values, line by line; a null value leaves its line out. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className={css.facts}>
    {facts
      .filter(([, value]) => value !== null)
      .map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
