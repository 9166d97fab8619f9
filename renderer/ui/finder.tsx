import { Search } from 'lucide-react'
import { useId } from 'react'
import css from './finder.module.css'
import type { FinderProps, FinderRow, Pick } from './finder-rows.ts'
import { iconSize } from './icons.ts'
import { Kbd } from './kbd.tsx'
import { Spinner } from './spinner.tsx'
import { useFinder } from './use-finder.ts'

/** A line of text over the list of what it finds (ARIA combobox pattern; the focus stays in the line). */
export function Finder(props: FinderProps) {
  const { groups, isSearching, empty, footer } = props
  const listId = useId()
  const finder = useFinder(props)
  return (
    <div className={css.finder}>
      <Line {...props} finder={finder} listId={listId} />
      <List {...props} finder={finder} listId={listId} />
      {groups.length === 0 && !isSearching && (
        <p className={css.empty} role="status">
          {empty}
        </p>
      )}
      {footer !== undefined && <div className={css.foot}>{footer}</div>}
    </div>
  )
}

interface PartProps extends FinderProps {
  finder: ReturnType<typeof useFinder>
  listId: string
}

const rowId = (listId: string, id: string) => `${listId}-${id}`

const Line = ({ label, placeholder, text, isSearching, finder, listId }: PartProps) => (
  <div className={css.top}>
    {isSearching ? <Spinner size={iconSize.m} /> : <Search size={iconSize.m} aria-hidden />}
    <input
      className={css.input}
      role="combobox"
      aria-label={label}
      aria-expanded
      aria-controls={listId}
      aria-autocomplete="list"
      {...(finder.active !== null && { 'aria-activedescendant': rowId(listId, finder.active) })}
      placeholder={placeholder}
      value={text}
      onChange={(event) => finder.change(event.target.value)}
      onKeyDown={finder.onKeyDown}
      autoComplete="off"
      spellCheck={false}
      autoFocus
    />
  </div>
)

const List = ({ label, groups, finder, listId }: PartProps) => (
  <div className={css.list} id={listId} role="listbox" aria-label={label} tabIndex={-1}>
    {groups.map((group) => (
      <div key={group.id} className={css.group} role="group" aria-label={group.title}>
        <div className={css.title} role="presentation">
          {group.title}
        </div>
        {group.rows.map((row) => (
          <Row
            key={row.id}
            id={rowId(listId, row.id)}
            row={row}
            isActive={row.id === finder.active}
            onPoint={() => finder.point(row.id)}
            onPick={(how) => finder.pick(row.id, how)}
          />
        ))}
      </div>
    ))}
  </div>
)

interface RowProps {
  id: string
  row: FinderRow
  isActive: boolean
  onPoint: () => void
  onPick: (how: Pick) => void
}

function Row({ id, row, isActive, onPoint, onPick }: RowProps) {
  const { icon: Icon, label, more, shortcut, second } = row
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
      onClick={() => onPick('first')}
    >
      <Icon size={iconSize.m} aria-hidden />
      <span className={css.words}>
        {label}
        {more !== undefined && <span className={css.more}>{more}</span>}
      </span>
      {second !== undefined && (
        <span
          className={css.second}
          onClick={(event) => {
            event.stopPropagation()
            onPick('second')
          }}
        >
          {second}
          <Kbd keys="Mod+Enter" />
        </span>
      )}
      {shortcut && <Kbd keys={shortcut} />}
    </div>
  )
}
