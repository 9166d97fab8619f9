import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup as AriaCheckboxGroup,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  SwitchButton,
  SwitchField,
  Text,
  type CheckboxFieldProps,
  type SwitchFieldProps,
} from 'react-aria-components'
import { cx } from './cx.ts'
import css from './choice.module.css'
import { FieldFrame, fieldState, type FieldProps } from './field.tsx'
import type { Option } from './options.tsx'

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

const markIcon = { size: 13, strokeWidth: 3, 'aria-hidden': true }

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

const Hint = ({ text }: { text: string | undefined }) =>
  text !== undefined && (
    <Text slot="description" className={cx(css.hint)}>
      {text}
    </Text>
  )

interface GroupProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[]
  isDisabled?: boolean
  isRequired?: boolean
  /** One below the other. */
  stacked?: boolean
}

export interface RadioGroupProps<Id extends string> extends GroupProps<Id> {
  value: Id | null
  onChange: (id: Id) => void
}

/** One of a few options, all in sight. */
export function RadioGroup<Id extends string>({
  label,
  hideLabel,
  hint,
  problem,
  options,
  value,
  onChange,
  stacked = false,
  ...rest
}: RadioGroupProps<Id>) {
  const frame = { label, hideLabel, hint, problem, isRequired: rest.isRequired }
  return (
    <AriaRadioGroup
      {...rest}
      {...fieldState(problem)}
      value={value}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key)
        if (option) onChange(option.id)
      }}
    >
      <FieldFrame {...frame}>
        <div className={cx(css.options, stacked && css.stacked)}>
          {options.map((option) => (
            <RadioField
              key={option.id}
              value={option.id}
              isDisabled={option.isDisabled ?? false}
              className={cx(css.whole)}
            >
              <RadioButton className={cx(css.choice)}>
                <span className={cx(css.mark, css.round)} />
                <span className={css.words}>{option.label}</span>
              </RadioButton>
              <Hint text={option.more} />
            </RadioField>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  )
}

export interface CheckboxGroupProps<Id extends string> extends GroupProps<Id> {
  value: readonly Id[]
  onChange: (ids: Id[]) => void
}

/** Any of a few options, all in sight. */
export function CheckboxGroup<Id extends string>({
  label,
  hideLabel,
  hint,
  problem,
  options,
  value,
  onChange,
  stacked = false,
  ...rest
}: CheckboxGroupProps<Id>) {
  const frame = { label, hideLabel, hint, problem, isRequired: rest.isRequired }
  return (
    <AriaCheckboxGroup
      {...rest}
      {...fieldState(problem)}
      value={[...value]}
      onChange={(keys) => onChange(options.map(({ id }) => id).filter((id) => keys.includes(id)))}
    >
      <FieldFrame {...frame}>
        <div className={cx(css.options, stacked && css.stacked)}>
          {options.map((option) => (
            <Checkbox
              key={option.id}
              value={option.id}
              isDisabled={option.isDisabled ?? false}
              hint={option.more}
            >
              {option.label}
            </Checkbox>
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  )
}
