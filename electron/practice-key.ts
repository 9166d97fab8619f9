import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LockReason, makeKey, readKey, recoverKey } from './key-store.ts'
import { askPassphrase, showPassphrase } from './recovery-window.ts'
import type { Words } from './words.ts'

/** There are records but no key to them: they must not be opened with a new one. */
export class KeyLost extends Error {}

/**
 * The key that opens the practice in a folder: the keychain's, one made now with its passphrase
 * put on paper, or one that the passphrase opens.
 *
 * @returns null when the person does not give the passphrase
 * @throws KeyLost
 */
export async function practiceKey(folder: string, words: Words): Promise<Buffer | null> {
  const stored = await readKey(folder)
  if (stored.state === 'open') return stored.key
  if (stored.state === 'damaged') throw new KeyLost(words.keyDamaged)
  if (stored.state === 'locked') return unlock(folder, words, stored.reason)
  const { key, passphrase } = await makeKey(folder, servedKey(folder, words))
  await showPassphrase(words, passphrase)
  return key
}

/**
 * The key of a practice that was served without a desktop so far (host/keys.ts), which lies in a
 * file of its owner; undefined where there are no records yet.
 */
function servedKey(folder: string, words: Words): Buffer | undefined {
  const file = join(folder, 'keys', 'practice.key')
  const hex = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (/^[0-9a-f]{64}$/.test(hex)) return Buffer.from(hex, 'hex')
  if (existsSync(join(folder, 'practice.daysheet'))) throw new KeyLost(words.keyMissing)
  return undefined
}

const unlock = (folder: string, words: Words, reason: LockReason) =>
  askPassphrase(words, words[sentences[reason]], (typed) => recoverKey(folder, typed))

const sentences = {
  no_keychain: 'noKeychain',
  keychain_changed: 'keychainChanged',
  keychain_refused: 'keychainRefused',
} as const
