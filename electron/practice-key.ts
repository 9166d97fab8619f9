import { type LockReason, makeKey, readKey, recoverKey } from './key-store.ts'
import { askPassphrase, showPassphrase } from './recovery-window.ts'
import type { Words } from './words.ts'

/** The key file cannot be read: the practice must not be opened with a new key over it. */
export class DamagedKey extends Error {}

/**
 * The key that opens the practice in a folder: the keychain's, one made now with its passphrase
 * put on paper, or one that the passphrase opens.
 *
 * @returns null when the person does not give the passphrase
 * @throws DamagedKey
 */
export async function practiceKey(folder: string, words: Words): Promise<Buffer | null> {
  const stored = await readKey(folder)
  if (stored.state === 'open') return stored.key
  if (stored.state === 'damaged') throw new DamagedKey(words.keyDamaged)
  if (stored.state === 'locked') return unlock(folder, words, stored.reason)
  const { key, passphrase } = await makeKey(folder)
  await showPassphrase(words, passphrase)
  return key
}

const unlock = (folder: string, words: Words, reason: LockReason) =>
  askPassphrase(words, words[sentences[reason]], (typed) => recoverKey(folder, typed))

const sentences = {
  no_keychain: 'noKeychain',
  keychain_changed: 'keychainChanged',
  keychain_refused: 'keychainRefused',
} as const
