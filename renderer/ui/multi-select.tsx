import { ChevronDown } from 'lucide-react'
import { Button as AriaButton, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { cx } from './cx.ts'
import { FieldFrame, fieldState, type FieldProps } from './field.tsx'
import css from './list.module.css'
import { OptionFace, OptionList, type Option } from './options.tsx'

interface MultiSelectProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[]
  value: readonly Id[]
  onChange: (ids: Id[]) => void
  /** What an empty choice means: everyone, everywhere. */
  whenEmpty: string
  /** What stands there for several. */
  whenSeveral: (count: number) => string
}

/** Any number of options, in a list that drops down and stays open while they are ticked. */
export function MultiSelect<Id extends string>({
  label,
  hideLabel,
  hint,
  problem,
  options,
  value,
  onChange,
  whenEmpty,
  whenSeveral,
}: MultiSelectProps<Id>) {
  const chosen = options.filter(({ id }) => value.includes(id))
  const [first] = chosen
  return (
    <AriaSelect
      {...fieldState(problem)}
      selectionMode="multiple"
      value={[...value]}
      onChange={(keys) => onChange(options.map(({ id }) => id).filter((id) => keys.includes(id)))}
      placeholder={whenEmpty}
    >
      <FieldFrame {...{ label, hideLabel, hint, problem, isRequired: false }}>
        <AriaButton className={cx(css.value)}>
          <SelectValue className={cx(css.chosen, css.meant)}>
            {!first ? (
              whenEmpty
            ) : chosen.length > 1 ? (
              whenSeveral(chosen.length)
            ) : (
              <OptionFace option={first} />
            )}
          </SelectValue>
          <ChevronDown size="1rem" className={css.chevron} aria-hidden />
        </AriaButton>
      </FieldFrame>
      <OptionList options={options} />
    </AriaSelect>
  )
}
