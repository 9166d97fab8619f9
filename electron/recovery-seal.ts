import { createCipheriv, createDecipheriv, randomBytes, randomInt, scryptSync } from 'node:crypto'
import { z } from 'zod'

/** A key wrapped under a passphrase: scrypt (RFC 7914), then AES-256-GCM. All in base64. */
export const RecoverySeal = z.object({
  salt: z.base64(),
  nonce: z.base64(),
  sealed: z.base64(),
  tag: z.base64(),
})
export type RecoverySeal = z.infer<typeof RecoverySeal>

/** OWASP's first choice for scrypt: 128 MB and about a third of a second per try. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

/** Crockford's base 32: no I, L, O or U, which are misread on paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A passphrase to print: six groups of five letters and digits, 150 random bits. */
export function newPassphrase(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 6 }, group).join('-')
}

/** Wraps a key under a passphrase. */
export function sealKey(key: Buffer, passphrase: string): RecoverySeal {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derive(passphrase, salt), nonce)
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  const base64 = (bytes: Buffer) => bytes.toString('base64')
  return {
    salt: base64(salt),
    nonce: base64(nonce),
    sealed: base64(sealed),
    tag: base64(cipher.getAuthTag()),
  }
}

/** The key under a seal, or null when the passphrase is another one or the seal was touched. */
export function unsealKey(seal: RecoverySeal, passphrase: string): Buffer | null {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  try {
    const secret = derive(passphrase, bytes(seal.salt))
    const cipher = createDecipheriv('aes-256-gcm', secret, bytes(seal.nonce), { authTagLength: 16 })
    cipher.setAuthTag(bytes(seal.tag))
    return Buffer.concat([cipher.update(bytes(seal.sealed)), cipher.final()])
  } catch {
    return null
  }
}

const derive = (passphrase: string, salt: Buffer) =>
  scryptSync(asPrinted(passphrase), salt, 32, cost)

/** Forgives what paper and keyboards do: case, spaces, dashes, O for 0, I and L for 1. */
const asPrinted = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
