import { Search } from 'lucide-react'
import { memo, useEffect, useId, useState, useTransition } from 'react'
import css from './finder.module.css'
import type { FinderProps, FinderRow, Pick } from './finder-rows.ts'
import { iconSize } from './icons.ts'
import { Kbd } from './kbd.tsx'
import { Spinner } from './spinner.tsx'
import { useFinder } from './use-finder.ts'

interface FinderBoxProps extends Omit<FinderProps, 'text'> {
  /** Names what the arrow to the right opens. */
  more: string
}

/**
 * A line of text over the list of what it finds (ARIA combobox pattern; the focus stays in the line).
 * The line takes every letter at once; `onTextChange`, and with it what is found, may follow a frame
 * later.
 */
export function Finder(props: FinderBoxProps) {
  const { groups, empty, footer, onTextChange } = props
  const listId = useId()
  const [text, setText] = useState('')
  const [isBehind, follow] = useTransition()
  const isSearching = isBehind || props.isSearching
  const change = (typed: string) => {
    setText(typed)
    follow(() => onTextChange(typed))
  }
  const own = { ...props, text, isSearching, onTextChange: change }
  const finder = useFinder(own)
  useActiveInSight(finder.active === null ? null : rowId(listId, finder.active), finder.at)
  return (
    <div className={css.finder}>
      <Line {...own} finder={finder} listId={listId} />
      <List {...own} finder={finder} listId={listId} />
      {groups.length === 0 && !isSearching && (
        <p className={css.empty} role="status">
          {empty}
        </p>
      )}
      {footer !== undefined && <div className={css.foot}>{footer}</div>}
    </div>
  )
}

interface PartProps extends FinderBoxProps {
  text: string
  finder: ReturnType<typeof useFinder>
  listId: string
}

/** Scrolls to the row that the keys are on, wherever it stands; once it is drawn, so that no letter waits for it. */
function useActiveInSight(id: string | null, at: number): void {
  useEffect(() => {
    if (id !== null) document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])
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

const List = ({ label, more, finder, listId }: PartProps) => (
  <div className={css.list} id={listId} role="listbox" aria-label={label} tabIndex={-1}>
    {finder.groups.map((group) => (
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
            onPoint={finder.point}
            onPick={finder.pick}
            more={more}
            onMore={finder.open}
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
  more: string
  onPoint: (id: string) => void
  onPick: (id: string, how: Pick) => void
  onMore: (id: string) => void
}

/** Most rows stay the same from one letter to the next: those are not drawn anew. */
const Row = memo(function Row({ id, row, isActive, more, onPoint, onPick, onMore }: RowProps) {
  const { icon: Icon, shortcut, second, acts } = row
  return (
    <div
      id={id}
      className={css.row}
      role="option"
      aria-selected={isActive}
      onPointerMove={() => onPoint(row.id)}
      onClick={() => onPick(row.id, 'first')}
    >
      <Icon size={iconSize.m} aria-hidden />
      <Words row={row} />
      {isActive && second !== undefined && (
        <Offer text={second} keys="Mod+Enter" onClick={() => onPick(row.id, 'second')} />
      )}
      {isActive && acts && <Offer text={more} keys="ArrowRight" onClick={() => onMore(row.id)} />}
      {shortcut && <Kbd keys={shortcut} />}
    </div>
  )
})

const Words = ({ row: { label, more, below } }: { row: FinderRow }) => (
  <span className={css.words}>
    <span className={css.line}>
      {label}
      {more !== undefined && <span className={css.more}>{more}</span>}
    </span>
    {below !== undefined && <span className={css.below}>{below}</span>}
  </span>
)

/** What else the row does, while the keys are on it. */
const Offer = ({ text, keys, onClick }: { text: string; keys: string; onClick: () => void }) => (
  <span
    className={css.second}
    onClick={(event) => {
      event.stopPropagation()
      onClick()
    }}
  >
    {text}
    <Kbd keys={keys} />
  </span>
)
