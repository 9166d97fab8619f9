import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import css from './choice.module.css'
import { cx } from './cx.ts'
import { iconSize, type Icon } from './icons.ts'

/** A choice of a toggle group; with `iconOnly` the label is read aloud only. */
export interface ToggleOption<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: Icon | undefined
  readonly iconOnly?: boolean
}

interface ToggleGroupProps<Id extends string> {
  label: string
  options: readonly ToggleOption<Id>[]
  value: Id
  onChange: (id: Id) => void
  isDisabled?: boolean
}

/** One of two to five views or modes, side by side; one is always chosen. */
export function ToggleGroup<Id extends string>({
  label,
  options,
  value,
  onChange,
  isDisabled = false,
}: ToggleGroupProps<Id>) {
  return (
    <ToggleButtonGroup
      className={cx(css.group)}
      aria-label={label}
      selectedKeys={[value]}
      disallowEmptySelection
      isDisabled={isDisabled}
      onSelectionChange={(keys) => {
        const option = options.find(({ id }) => keys.has(id))
        if (option) onChange(option.id)
      }}
    >
      {options.map(({ id, label: text, icon: Icon, iconOnly = false }) => (
        <ToggleButton
          key={id}
          id={id}
          className={cx(css.toggle)}
          {...(iconOnly && { 'aria-label': text })}
        >
          {Icon && <Icon size={iconSize.m} aria-hidden />}
          {!iconOnly && text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
