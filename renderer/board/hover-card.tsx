import type { BoardEntry } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import { Glyph } from '../ui/index.ts'
import { useShownDay } from './day-context.ts'
import { flagGlyphs, type Flag } from './face-flags.tsx'
import styles from './hover-card.module.css'
import { StatusMark } from './status-mark.tsx'
import { useHovered } from './use-hovered.ts'
import { useWording } from './wording.ts'

/**
 * All that an appointment says, beside the one that the pointer rests on: there is not room for it on
 * every face. Those who hear the screen are told the same by its cell.
 */
export function HoverCard() {
  const { columns } = useShownDay()
  const hovered = useHovered()
  const entry = columns
    .flatMap(({ placed }) => placed)
    .find((placed) => placed.entry.id === hovered?.id)?.entry
  if (!hovered || !entry) return null
  return (
    <div className={styles.card} data-hover-card style={placeBeside(hovered.box)} aria-hidden>
      <Told entry={entry} />
    </div>
  )
}

/** Rem that the card is wide, and at most tall. */
const WIDTH = 18
const HEIGHT = 17

/** To the right of the cell, or to its left where there is no room. */
function placeBeside(box: DOMRect) {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const fits = box.right + WIDTH * rem < window.innerWidth
  const left = fits ? box.right + 4 : Math.max(4, box.left - WIDTH * rem - 4)
  const top = Math.max(4, Math.min(box.top, window.innerHeight - HEIGHT * rem))
  return { left, top, width: `${WIDTH}rem` }
}

function Told({ entry }: { entry: BoardEntry }) {
  const { known, zone, today } = useShownDay()
  const { faceOf } = useWording(known, known.location(entry.locationId)?.zone ?? zone)
  const { age, status, type, span, flags } = faceOf(entry, today)
  return (
    <>
      <p className={styles.name}>
        {calledName(entry)} <span className={styles.quiet}>{age}</span>
      </p>
      <p>
        {span} <StatusMark status={entry.status} word={status} stands="alone" />
      </p>
      <p>{type?.name}</p>
      {entry.reason !== null && <p className={styles.quiet}>{entry.reason}</p>}
      {entry.phone !== null && <p className={styles.quiet}>{formatPhone(entry.phone)}</p>}
      <Flags flags={flags} />
    </>
  )
}

function Flags({ flags }: { flags: readonly Flag[] }) {
  if (flags.length === 0) return null
  return (
    <ul className={styles.flags}>
      {flags.map(({ kind, words }) => (
        <li key={kind}>
          <Glyph name={flagGlyphs[kind]} className={styles.icon} /> {words}
        </li>
      ))}
    </ul>
  )
}
