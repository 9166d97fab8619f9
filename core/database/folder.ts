import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseFault } from './faults.ts'

/**
 * Makes a folder that only its owner may enter, and the ones above it that are missing. Node's own
 * recursive form never ends where a file system (such as /proc) denies that a parent exists.
 *
 * @throws DatabaseFault `unwritable`
 */
export function makePrivateFolder(folder: string): void {
  if (existsSync(folder)) return
  makePrivateFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    throw new DatabaseFault('unwritable', error)
  }
}
