import { Button as AriaButton } from 'react-aria-components'
import { cx } from './cx.ts'
import css from './section-list.module.css'

interface SectionListProps<Id extends string> {
  label: string
  sections: readonly { readonly id: Id; readonly label: string }[]
  selected: Id
  onSelect: (id: Id) => void
}

/** The sections of a screen, one below the other. */
export const SectionList = <Id extends string>({
  label,
  sections,
  selected,
  onSelect,
}: SectionListProps<Id>) => (
  <nav className={css.list} aria-label={label}>
    {sections.map(({ id, label: name }) => (
      <AriaButton
        key={id}
        className={cx(css.section, id === selected && css.selected)}
        {...(id === selected && { 'aria-current': 'page' as const })}
        onPress={() => onSelect(id)}
      >
        {name}
      </AriaButton>
    ))}
  </nav>
)
