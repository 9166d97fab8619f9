import { useState } from 'react'
import {
  Group,
  Input,
  NumberField as AriaNumberField,
  TextField as AriaTextField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components'
import { parseMoney } from '../../core/kernel/money.ts'
import { useLocale } from '../locales/use-locale.ts'
import { cx } from './cx.ts'
import { FieldFrame, fieldState, type FieldProps } from './field.tsx'
import css from './field.module.css'

type Own = 'children' | 'className' | 'style' | 'render' | 'isInvalid' | 'validationBehavior'

export interface NumberFieldProps
  extends Omit<AriaNumberFieldProps, Own | 'value' | 'onChange'>, FieldProps {
  value: number | null
  /** Called with null when the field is emptied. */
  onChange: (value: number | null) => void
  /** What is counted, shown after the number: `min`. */
  unit?: string | undefined
}

/** A whole number; arrow keys step it. */
export function NumberField({
  label,
  hideLabel,
  hint,
  problem,
  value,
  onChange,
  unit,
  ...rest
}: NumberFieldProps) {
  const frame = { label, hideLabel, hint, problem, isRequired: rest.isRequired }
  return (
    <AriaNumberField
      {...rest}
      {...fieldState(problem)}
      value={value ?? NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
    >
      <FieldFrame {...frame}>
        <Group className={cx(css.box)}>
          <Input className={cx(css.bare)} />
          {unit !== undefined && <span className={css.affix}>{unit}</span>}
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}

export interface MoneyFieldProps extends FieldProps {
  /** Cents; null while the field is empty or holds no amount. */
  value: number | null
  onChange: (cents: number | null) => void
  /** ISO 4217 code of the practice's currency. */
  currency: string
  isRequired?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  autoFocus?: boolean
}

/** An amount of money, typed in any common spelling and kept in cents. */
export function MoneyField({
  label,
  hideLabel,
  hint,
  problem,
  value,
  onChange,
  currency,
  ...rest
}: MoneyFieldProps) {
  const { locale } = useLocale()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : plainAmount(value, locale))
  const unread = typed !== null && typed.trim() !== '' && parseMoney(typed) === null
  const wrong = problem ?? (unread ? 'money_whole_cents' : undefined)
  const frame = { label, hideLabel, hint, problem: wrong, isRequired: rest.isRequired }
  return (
    <AriaTextField
      {...rest}
      {...fieldState(wrong)}
      inputMode="decimal"
      value={shown}
      onChange={(text) => {
        setTyped(text)
        onChange(parseMoney(text))
      }}
      onBlur={() => setTyped(unread ? typed : null)}
    >
      <FieldFrame {...frame}>
        <Group className={cx(css.box)}>
          <span className={css.affix}>{signOf(currency, locale)}</span>
          <Input className={cx(css.bare, css.number)} />
        </Group>
      </FieldFrame>
    </AriaTextField>
  )
}

const plainAmount = (cents: number, locale: string) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    cents / 100,
  )

const signOf = (currency: string, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? currency
