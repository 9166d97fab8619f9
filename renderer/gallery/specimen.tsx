import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import css from './gallery.module.css'

/** A room of the gallery: everything of one kind. */
export const Room = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={css.room} aria-label={title}>
    <h2 className={css.title}>{title}</h2>
    {children}
  </section>
)

interface SpecimenProps {
  name: string
  /** Takes the whole width. */
  wide?: boolean
  children: ReactNode
}

/** One component in its states, with its name beneath. */
export const Specimen = ({ name, wide = false, children }: SpecimenProps) => (
  <figure className={wide ? css.wide : css.specimen}>
    <div className={css.stage}>{children}</div>
    <figcaption className={css.name}>{name}</figcaption>
  </figure>
)

/** What a pointer or the keys do to a control. */
export type Touch = 'hovered' | 'pressed' | 'focused'

const marks: Readonly<Record<Touch, readonly string[]>> = {
  hovered: ['data-hovered'],
  pressed: ['data-hovered', 'data-pressed'],
  focused: ['data-focus-visible', 'data-focus-shown'],
}

/** Shows the control in it as if it were touched so, for as long as it is looked at. */
export function Touched({ by, children }: { by: Touch; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const control = ref.current?.querySelector('button, label:has(input), input, [role=group]')
    for (const mark of marks[by]) control?.setAttribute(mark, 'true')
  })
  return <div ref={ref}>{children}</div>
}

interface KeptProps<Value> {
  start: Value
  children: (value: Value, onChange: (value: Value) => void) => ReactNode
}

/** Keeps the value of a control that is shown. */
export function Kept<Value>({ start, children }: KeptProps<Value>) {
  const [value, setValue] = useState(start)
  return children(value, setValue)
}
