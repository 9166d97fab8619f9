import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import {
  Button as AriaButton,
  Group,
  Input,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type SearchFieldProps as AriaSearchFieldProps,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'
import { FieldFrame, fieldState, type FieldProps } from './field.tsx'
import css from './field.module.css'

type Own = 'children' | 'className' | 'style' | 'render' | 'isInvalid' | 'validationBehavior'

export interface TextFieldProps extends Omit<AriaTextFieldProps, Own>, FieldProps {
  placeholder?: string | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** One line of text. */
export function TextField({
  label,
  hideLabel,
  hint,
  problem,
  placeholder,
  inputRef,
  ...rest
}: TextFieldProps) {
  const frame = { label, hideLabel, hint, problem, isRequired: rest.isRequired }
  return (
    <AriaTextField {...rest} {...fieldState(problem)}>
      <FieldFrame {...frame}>
        <Input className={cx(css.input)} placeholder={placeholder ?? ''} ref={inputRef ?? null} />
      </FieldFrame>
    </AriaTextField>
  )
}

export interface TextAreaProps extends Omit<AriaTextFieldProps, Own>, FieldProps {
  rows?: number
  placeholder?: string | undefined
}

/** Several lines of text. */
export function TextArea({
  label,
  hideLabel,
  hint,
  problem,
  placeholder,
  rows = 3,
  ...rest
}: TextAreaProps) {
  const frame = { label, hideLabel, hint, problem, isRequired: rest.isRequired }
  return (
    <AriaTextField {...rest} {...fieldState(problem)}>
      <FieldFrame {...frame}>
        <AriaTextArea className={cx(css.input)} rows={rows} placeholder={placeholder ?? ''} />
      </FieldFrame>
    </AriaTextField>
  )
}

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, Own>, FieldProps {
  placeholder?: string | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** Text to search for; Escape empties it. */
export function SearchField({
  label,
  hideLabel = true,
  hint,
  problem,
  placeholder,
  inputRef,
  ...rest
}: SearchFieldProps) {
  const { t } = useTranslation()
  return (
    <AriaSearchField {...rest} {...fieldState(problem)}>
      <FieldFrame label={label} hideLabel={hideLabel} hint={hint} problem={problem}>
        <Group className={cx(css.box)}>
          <Search size="1rem" className={css.icon} aria-hidden />
          <Input className={cx(css.bare)} placeholder={placeholder ?? ''} ref={inputRef ?? null} />
          <AriaButton className={cx(css.inset, css.whenFilled)} aria-label={t('clear')}>
            <X size="0.875rem" aria-hidden />
          </AriaButton>
        </Group>
      </FieldFrame>
    </AriaSearchField>
  )
}
