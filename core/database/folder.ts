import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder that only its owner may enter, and the ones above it that are missing. Node's own
 * recursive form never ends where a file system (such as /proc) denies that a parent exists.
 *
 * @throws the error of the operating system when it cannot be made
 */
export function makePrivateFolder(folder: string): void {
  if (existsSync(folder)) return
  makePrivateFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}
