import type { ChangeBatch } from './contract.ts'
import type { Reader } from './handles.ts'

/** Hears of every transaction that wrote. */
export type ChangeListener = (batch: ChangeBatch) => void

/** Passes on what the feed triggers recorded. */
export interface Feed {
  /** @returns a function that stops listening */
  readonly listen: (listener: ChangeListener) => () => void
  /** Tells the listeners what came since the last call; call it after each commit. */
  readonly publish: () => void
}

const NEWEST = 'select coalesce(max(sequence), 0) as sequence from changes'
/** Most transactions write a few rows: these are read as they stand, for grouping costs more. */
const FEW = 200
const SINCE = `select table_name as name, sequence from changes where sequence > ? limit ${FEW}`
const SINCE_LONG =
  'select table_name as name, max(sequence) as sequence from changes where sequence > ? group by table_name'

/** Watches the change feed of a database, from its present end on. */
export function watchFeed(db: Reader): Feed {
  const listeners = new Set<ChangeListener>()
  let told = db.prepared<{ sequence: number }>(NEWEST).one()?.sequence ?? 0
  return {
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    publish: () => {
      const rows = changesSince(db, told)
      if (rows.length === 0) return
      told = Math.max(...rows.map((row) => row.sequence))
      const tables = [...new Set(rows.map((row) => row.name))]
      for (const listener of listeners) listener({ sequence: told, tables })
    },
  }
}

interface Change {
  readonly name: string
  readonly sequence: number
}

/** Every table that changed, at least once, with the latest change among them. */
function changesSince(db: Reader, told: number): Change[] {
  const few = db.prepared<Change>(SINCE).all(told)
  return few.length < FEW ? few : db.prepared<Change>(SINCE_LONG).all(told)
}
