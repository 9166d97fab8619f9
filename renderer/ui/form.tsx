import { useContext, useEffect, useRef, type ReactNode } from 'react'
import { Form as AriaForm, Heading } from 'react-aria-components'
import { cx } from './cx.ts'
import css from './form.module.css'
import { SectionLevel } from './section-level.ts'
import { useSendKey } from './use-send-key.ts'

interface FormProps {
  /** Lets a button outside the form, such as one at the foot of a dialog, submit it. */
  id?: string
  /** Ctrl+Enter sends it from anywhere on the dialog or panel that it stands on; its button shows that. */
  ownsSheet?: boolean
  onSubmit: () => void
  children: ReactNode
}

/** Fields that are sent together, by Enter, or by Ctrl+Enter from each of them. What is wrong takes the keys, the first first. */
export function Form({ id, ownsSheet = false, onSubmit, children }: FormProps) {
  const { form, sent } = useFirstProblem()
  useSendKey(form, ownsSheet)
  return (
    <AriaForm
      ref={form}
      className={cx(css.form)}
      {...(id !== undefined && { id })}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        sent()
        onSubmit()
      }}
    >
      {children}
    </AriaForm>
  )
}

const WRONG =
  'input[aria-invalid=true], textarea[aria-invalid=true], [role=spinbutton][aria-invalid=true], [data-invalid] button[aria-haspopup=listbox]'

/** Puts the focus on the first wrong field of a form that was sent, unless the person has gone on. */
function useFirstProblem() {
  const form = useRef<HTMLFormElement>(null)
  const sentFrom = useRef<Element | null>(null)
  useEffect(() => {
    if (sentFrom.current !== document.activeElement) sentFrom.current = null
    const wrong = sentFrom.current && form.current?.querySelector<HTMLElement>(WRONG)
    if (!wrong) return
    sentFrom.current = null
    wrong.focus()
  })
  const sent = () => {
    sentFrom.current = document.activeElement
  }
  return { form, sent }
}

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

/** A field, and beside it a number of few digits that belongs to it, such as its length. */
export const FieldAndNumber = ({ children }: { children: ReactNode }) => (
  <div className={css.fieldAndNumber}>{children}</div>
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
