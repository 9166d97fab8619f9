import { Search } from 'lucide-react'
import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { cx } from './cx.ts'
import fieldCss from './field.module.css'
import type { FinderProps, FinderRow } from './finder-rows.ts'
import { iconSize } from './icons.ts'
import css from './picker.module.css'
import { Spinner } from './spinner.tsx'
import { useFinder } from './use-finder.ts'

interface PickerProps extends Omit<FinderProps, 'footer'> {
  problem?: ProblemCode | undefined
  autoFocus?: boolean
}

/**
 * A field of a form that finds one of many by typing; what it finds stands below it, and Enter takes
 * the first (ARIA combobox pattern; the focus stays in the line).
 */
export function Picker(props: PickerProps) {
  const { label, text, problem } = props
  const { t } = useTranslation('problems')
  const id = useId()
  const finder = useFinder(props)
  const part = { ...props, id, finder, isOpen: text.trim() !== '' }
  return (
    <div className={css.picker} data-invalid={problem}>
      <label className={fieldCss.label} htmlFor={id}>
        {label}
      </label>
      <Line {...part} />
      <span id={`${id}-problem`} className={fieldCss.problem}>
        {problem && t(problem)}
      </span>
      <List {...part} />
    </div>
  )
}

interface PartProps extends PickerProps {
  id: string
  finder: ReturnType<typeof useFinder>
  /** Something is typed: what it finds stands below. */
  isOpen: boolean
}

const rowId = (id: string, row: string) => `${id}-${row}`

function Line(props: PartProps) {
  const { id, finder, isOpen, isSearching, placeholder, text, problem, autoFocus = false } = props
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!isOpen || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') {
      event.preventDefault()
      finder.change('')
    } else finder.onKeyDown(event)
  }
  const active = isOpen ? finder.active : null
  return (
    <div className={fieldCss.box}>
      {isSearching ? <Spinner size={iconSize.m} /> : <Search size={iconSize.m} aria-hidden />}
      <input
        id={id}
        className={fieldCss.bare}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        {...(active !== null && { 'aria-activedescendant': rowId(id, active) })}
        placeholder={placeholder}
        value={text}
        onChange={(event) => finder.change(event.target.value)}
        onKeyDown={keys}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
      />
    </div>
  )
}

const List = ({ id, label, groups, finder, isOpen, isSearching, empty }: PartProps) => (
  <div className={cx(isOpen ? css.list : fieldCss.hidden)}>
    <div id={`${id}-list`} role="listbox" aria-label={label} tabIndex={-1}>
      {isOpen &&
        groups.map((group) => (
          <div key={group.id} className={css.group} role="group" aria-label={group.title}>
            {group.rows.map((row) => (
              <Row
                key={row.id}
                id={rowId(id, row.id)}
                row={row}
                isActive={row.id === finder.active}
                onPoint={() => finder.point(row.id)}
                onPick={() => finder.pick(row.id, 'first')}
              />
            ))}
          </div>
        ))}
    </div>
    {isOpen && groups.length === 0 && !isSearching && <p className={css.empty}>{empty}</p>}
  </div>
)

interface RowProps {
  id: string
  row: FinderRow
  isActive: boolean
  onPoint: () => void
  onPick: () => void
}

function Row({ id, row: { icon: Icon, label, more }, isActive, onPoint, onPick }: RowProps) {
  return (
    <div
      id={id}
      className={css.row}
      role="option"
      aria-selected={isActive}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' })
      }}
      onPointerMove={onPoint}
      onClick={onPick}
    >
      <Icon size={iconSize.m} aria-hidden />
      <span className={css.words}>
        {label}
        {more !== undefined && <span className={css.more}>{more}</span>}
      </span>
    </div>
  )
}
