import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { keychainName, unwrapKey, wrapKey } from './keychain.ts'
import { RecoverySeal, newPassphrase, sealKey, unsealKey } from './recovery-seal.ts'

/** The practice's key at rest: wrapped by the keychain where one is, and by the passphrase. */
const KeyFile = z.object({
  version: z.literal(1),
  /** The copy of the keychain; null where the passphrase alone protects the key. */
  keychain: z.object({ name: z.string(), wrapped: z.base64() }).nullable(),
  recovery: RecoverySeal,
})
type KeyFile = z.infer<typeof KeyFile>

/** Why the keychain alone does not open the practice. */
export type LockReason = 'no_keychain' | 'keychain_changed' | 'keychain_refused'

export type StoredKey =
  | { readonly state: 'absent' }
  | { readonly state: 'damaged' }
  | { readonly state: 'locked'; readonly reason: LockReason }
  | { readonly state: 'open'; readonly key: Buffer }

/** Looks for the key of the practice in a folder; renews the keychain's copy when it asks to. */
export async function readKey(folder: string): Promise<StoredKey> {
  if (!existsSync(fileIn(folder))) return { state: 'absent' }
  const stored = load(folder)
  if (stored === null) return { state: 'damaged' }
  const name = await keychainName()
  if (name === null) return { state: 'locked', reason: 'no_keychain' }
  if (stored.keychain?.name !== name) return { state: 'locked', reason: 'keychain_changed' }
  const opened = await unwrapKey(stored.keychain.wrapped)
  if (opened === null) return { state: 'locked', reason: 'keychain_refused' }
  if (opened.ageing) save(folder, { ...stored, keychain: await wrapped(opened.key) })
  return { state: 'open', key: opened.key }
}

/**
 * Wraps the key of a practice that has none here: 32 random bytes unless one is given.
 *
 * @returns the key, and the passphrase, which is to be printed now and is kept nowhere
 * @throws Error from the file system; and when there is a key already
 */
export async function makeKey(
  folder: string,
  key: Buffer = randomBytes(32),
): Promise<{ key: Buffer; passphrase: string }> {
  if (existsSync(fileIn(folder))) throw new Error('This practice has a key already.')
  const passphrase = newPassphrase()
  save(folder, { version: 1, keychain: await wrapped(key), recovery: sealKey(key, passphrase) })
  return { key, passphrase }
}

/**
 * Opens the key by its recovery passphrase, and lets the present keychain keep it from now on.
 *
 * @returns null for a wrong passphrase; nothing is changed then
 */
export async function recoverKey(folder: string, passphrase: string): Promise<Buffer | null> {
  const stored = load(folder)
  const key = stored === null ? null : unsealKey(stored.recovery, passphrase)
  if (stored !== null && key !== null) save(folder, { ...stored, keychain: await wrapped(key) })
  return key
}

async function wrapped(key: Buffer): Promise<KeyFile['keychain']> {
  const name = await keychainName()
  return name === null ? null : { name, wrapped: await wrapKey(key) }
}

function load(folder: string): KeyFile | null {
  try {
    return KeyFile.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    return null
  }
}

/** Written beside and renamed, so that a power cut leaves the old file or the new one. */
function save(folder: string, content: KeyFile): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${fileIn(folder)}.new`
  writeFileSync(draft, JSON.stringify(content, null, 2), { mode: 0o600, flush: true })
  renameSync(draft, fileIn(folder))
}

const fileIn = (folder: string) => join(folder, 'desktop-key.json')
