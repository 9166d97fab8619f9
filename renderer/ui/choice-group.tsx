import {
  CheckboxGroup as AriaCheckboxGroup,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
} from 'react-aria-components'
import { Checkbox, Hint } from './choice.tsx'
import css from './choice.module.css'
import { cx } from './cx.ts'
import { FieldFrame, fieldState, type FieldProps } from './field.tsx'
import type { Option } from './options.tsx'

interface GroupProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[]
  isDisabled?: boolean
  isRequired?: boolean
  /** One below the other. */
  stacked?: boolean
}

/** More options than this stand in columns, unless their words are as short as those of weekdays. */
const FEW = 4
const SHORT = 4

function arranged(options: readonly Option[], stacked: boolean): string {
  const isMany = options.length > FEW && options.some(({ label }) => label.length > SHORT)
  return cx(css.options, stacked ? css.stacked : isMany && css.columns)
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
        <div className={arranged(options, stacked)}>
          {options.map((option) => (
            <RadioLine key={option.id} option={option} />
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  )
}

const RadioLine = ({ option }: { option: Option }) => (
  <RadioField value={option.id} isDisabled={option.isDisabled ?? false} className={cx(css.whole)}>
    <RadioButton className={cx(css.choice)}>
      <span className={cx(css.mark, css.round)} />
      <span className={css.words}>{option.label}</span>
    </RadioButton>
    <Hint text={option.more} />
  </RadioField>
)

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
        <div className={arranged(options, stacked)}>
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
