import { ChevronDown } from 'lucide-react'
import type { Ref } from 'react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Group,
  Input,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'
import { FieldFrame, fieldState, type FieldProps } from './field.tsx'
import fieldCss from './field.module.css'
import { iconSize } from './icons.ts'
import css from './list.module.css'
import { OptionFace, OptionList, type Option } from './options.tsx'

interface ChoiceProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[]
  value: Id | null
  placeholder?: string | undefined
  isRequired?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
}

export interface SelectProps<Id extends string> extends ChoiceProps<Id> {
  onChange: (id: Id) => void
}

/** One of a few options, in a list that drops down. */
export function Select<Id extends string>({
  label,
  hideLabel,
  hint,
  problem,
  options,
  value,
  onChange,
  placeholder,
  ...rest
}: SelectProps<Id>) {
  const { t } = useTranslation()
  const frame = { label, hideLabel, hint, problem, isRequired: rest.isRequired }
  const chosen = options.find((option) => option.id === value)
  return (
    <AriaSelect
      {...rest}
      {...fieldState(problem)}
      value={value}
      onChange={(key) => take(options, key, onChange)}
      placeholder={placeholder ?? t('chooseOne')}
    >
      <FieldFrame {...frame}>
        <AriaButton className={cx(css.value)}>
          <SelectValue className={cx(css.chosen)}>
            {({ defaultChildren, isPlaceholder }) =>
              isPlaceholder || !chosen ? defaultChildren : <OptionFace option={chosen} />
            }
          </SelectValue>
          <ChevronDown size="1rem" className={css.chevron} aria-hidden />
        </AriaButton>
      </FieldFrame>
      <OptionList options={options} />
    </AriaSelect>
  )
}

export interface ComboBoxProps<Id extends string> extends ChoiceProps<Id> {
  /** Null when the text was emptied. */
  onChange: (id: Id | null) => void
  /** Given together, the options are what the caller found for the text (a search at the host). */
  text?: string
  onTextChange?: (text: string) => void
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** One of many options, found by typing. */
export function ComboBox<Id extends string>({
  label,
  hideLabel,
  hint,
  problem,
  options,
  value,
  onChange,
  placeholder,
  text,
  onTextChange,
  inputRef,
  ...rest
}: ComboBoxProps<Id>) {
  const frame = { label, hideLabel, hint, problem, isRequired: rest.isRequired }
  return (
    <AriaComboBox
      {...rest}
      {...fieldState(problem)}
      {...source(options, text, onTextChange)}
      value={value}
      onChange={(key) => (key === null ? onChange(null) : take(options, key, onChange))}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldFrame {...frame}>
        <ComboLine placeholder={placeholder} inputRef={inputRef} />
      </FieldFrame>
      <OptionList<Id> />
    </AriaComboBox>
  )
}

type ComboLineProps = Pick<ComboBoxProps<string>, 'placeholder' | 'inputRef'>

const ComboLine = ({ placeholder = '', inputRef = null }: ComboLineProps) => (
  <Group className={cx(fieldCss.box)}>
    <Input className={cx(fieldCss.bare)} placeholder={placeholder} ref={inputRef} />
    <AriaButton className={cx(fieldCss.inset)}>
      <ChevronDown size={iconSize.m} aria-hidden />
    </AriaButton>
  </Group>
)

/** Options that the control filters by itself, or that the caller found for the text. */
const source = <Id extends string>(
  options: readonly Option<Id>[],
  text: string | undefined,
  onTextChange: ((text: string) => void) | undefined,
) => ({
  ...(text === undefined ? { defaultItems: options } : { items: options, inputValue: text }),
  ...(onTextChange && { onInputChange: onTextChange }),
})

function take<Id extends string>(
  options: readonly Option<Id>[],
  key: unknown,
  onChange: (id: Id) => void,
): void {
  const option = options.find(({ id }) => id === key)
  if (option) onChange(option.id)
}
