import { randomBytes, scryptSync } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makePrivateFolder, type PracticeOptions } from '../core/practice.ts'
import { CannotStart } from './cannot-start.ts'

type Key = PracticeOptions['key']

/** The database of the practice in a folder. */
export const databaseIn = (folder: string) => join(folder, 'practice.daysheet')

/**
 * The key of the practice in a folder, on a machine without a desktop: derived from
 * `DAYSHEET_PASSPHRASE` and a stored salt, or kept in a file that only its owner may read
 * (`DAYSHEET_KEY_FILE`, or `keys/practice.key` in the folder). A new practice gets a new one; a
 * practice whose key is missing never does.
 *
 * @throws CannotStart when the key is missing, malformed or readable by others; file system errors
 */
export function keyOf(folder: string, env: NodeJS.ProcessEnv): Key {
  const passphrase = env['DAYSHEET_PASSPHRASE']
  const named = env['DAYSHEET_KEY_FILE']
  const isNew = !existsSync(databaseIn(folder))
  if (named !== undefined && passphrase !== undefined)
    throw new CannotStart('Set DAYSHEET_KEY_FILE or DAYSHEET_PASSPHRASE, not both.')
  if (isNew && existsSync(desktopKeyIn(folder))) throw new CannotStart(OF_THE_DESKTOP)
  if (passphrase !== undefined) return derived(folder, passphrase, isNew)
  return kept(named ?? join(folder, 'keys', 'practice.key'), folder, isNew)
}

const OF_THE_DESKTOP =
  'The key of this practice is in the keychain of the desktop program. Open it there.'

/** Where electron/ keeps the key that the keychain wraps. */
const desktopKeyIn = (folder: string) => join(folder, 'desktop-key.json')

function kept(file: string, folder: string, isNew: boolean): Key {
  if (!existsSync(file)) {
    if (!isNew) throw missing(file, folder)
    writeOnce(file, randomBytes(32).toString('hex'))
  }
  refuseOpenToOthers(file)
  const key = readFileSync(file, 'utf8').trim()
  if (/^[0-9a-f]{64}$/u.test(key)) return key
  throw new CannotStart(
    `${file} does not hold a key: 64 hexadecimal digits on one line. Nothing was changed.`,
  )
}

/** scrypt at the strength that OWASP names for one derivation at start (N = 2^17, r = 8). */
function derived(folder: string, passphrase: string, isNew: boolean): Key {
  const file = join(folder, 'keys', 'practice.salt')
  if (passphrase.length < 15)
    throw new CannotStart('DAYSHEET_PASSPHRASE needs 15 characters or more.')
  if (!existsSync(file)) {
    if (!isNew) throw missing(file, folder)
    writeOnce(file, randomBytes(16).toString('hex'))
  }
  const salt = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  const strength = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }
  return scryptSync(passphrase.normalize('NFC'), salt, 32, strength).toString('hex')
}

function missing(file: string, folder: string): CannotStart {
  return new CannotStart(
    existsSync(desktopKeyIn(folder))
      ? OF_THE_DESKTOP
      : `There is a practice, but not its key, which belongs at ${file}. Put it back; no new key was made.`,
  )
}

function refuseOpenToOthers(file: string): void {
  if (process.platform === 'win32' || (statSync(file).mode & 0o077) === 0) return
  throw new CannotStart(`Others may read the key ${file}. Take that right away: chmod 600.`)
}

/** Whole or not at all; when two programs write at once, the first one's content stays. */
function writeOnce(file: string, content: string): void {
  makePrivateFolder(dirname(file))
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${content}\n`, { mode: 0o600, flush: true, flag: 'wx' })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(draft)
  }
}
