import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  CheckboxButton,
  CheckboxField,
  SwitchButton,
  SwitchField,
  Text,
  type CheckboxFieldProps,
  type SwitchFieldProps,
} from 'react-aria-components'
import { cx } from './cx.ts'
import css from './choice.module.css'

type Own = 'children' | 'className' | 'style' | 'render'

export interface CheckboxProps extends Omit<CheckboxFieldProps, Own> {
  children: ReactNode
  hint?: string | undefined
}

/** Yes or no, as a box to tick. */
export function Checkbox({ children, hint, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} className={cx(css.whole)}>
      <CheckboxButton className={cx(css.choice)}>
        {({ isIndeterminate }) => (
          <>
            <span className={css.mark}>
              {isIndeterminate ? <Minus {...markIcon} /> : <Check {...markIcon} />}
            </span>
            <span className={css.words}>{children}</span>
          </>
        )}
      </CheckboxButton>
      <Hint text={hint} />
    </CheckboxField>
  )
}

const markIcon = { size: '0.8125rem', strokeWidth: 3, 'aria-hidden': true }

export interface SwitchProps extends Omit<SwitchFieldProps, Own> {
  children: ReactNode
  hint?: string | undefined
}

/** On or off, in effect at once. */
export const Switch = ({ children, hint, ...rest }: SwitchProps) => (
  <SwitchField {...rest} className={cx(css.whole)}>
    <SwitchButton className={cx(css.choice)}>
      <span className={css.track} />
      <span className={css.words}>{children}</span>
    </SwitchButton>
    <Hint text={hint} />
  </SwitchField>
)

/** A quiet sentence below the words of a choice. */
export const Hint = ({ text }: { text: string | undefined }) =>
  text !== undefined && (
    <Text slot="description" className={cx(css.hint)}>
      {text}
    </Text>
  )
