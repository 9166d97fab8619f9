import { safeStorage } from 'electron'

/**
 * Where the operating system keeps what it wraps for us, or null where it keeps nothing safe:
 * Linux without a secret store falls back to a fixed password, which protects nothing.
 */
export async function keychainName(): Promise<string | null> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null
  if (process.platform === 'darwin') return 'keychain'
  if (process.platform === 'win32') return 'dpapi'
  const backend = safeStorage.getSelectedStorageBackend()
  return backend === 'basic_text' || backend === 'unknown' ? null : backend
}

/** Wraps a key by the operating system's keychain; base64. */
export const wrapKey = async (key: Buffer): Promise<string> =>
  (await safeStorage.encryptStringAsync(key.toString('hex'))).toString('base64')

/**
 * The key that the keychain wrapped, or null when it gives none. `ageing` means that the keychain
 * would wrap it differently today.
 */
export async function unwrapKey(wrapped: string): Promise<{ key: Buffer; ageing: boolean } | null> {
  try {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(
      Buffer.from(wrapped, 'base64'),
    )
    if (!/^[0-9a-f]{64}$/.test(result)) return null
    return { key: Buffer.from(result, 'hex'), ageing: shouldReEncrypt }
  } catch {
    return null
  }
}
