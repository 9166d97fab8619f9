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
const SINCE =
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
      const rows = db.prepared<{ name: string; sequence: number }>(SINCE).all(told)
      if (rows.length === 0) return
      told = Math.max(...rows.map((row) => row.sequence))
      for (const listener of listeners)
        listener({ sequence: told, tables: rows.map((row) => row.name) })
    },
  }
}
