import { hash, verify, type Options } from '@node-rs/argon2'
import { fold } from '../kernel/text.ts'

/** Argon2id at the OWASP setting of one lane: 46 MiB, one pass, about 0.1 s. */
const COST: Options = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }

/** Hashes a password with Argon2id and a fresh salt. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), COST)

let stranger: Promise<string> | null = null

/**
 * Checks a password. Without a hash (an unknown name) it takes as long as with one, so that the
 * time does not tell which names exist.
 */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  stranger ??= hashPassword(crypto.randomUUID())
  const right = await verify(stored ?? (await stranger), password.normalize('NFKC'))
  return right && stored !== null
}

/** What everybody tries first; longer passwords made of one of these repeated count as well. */
const COMMON = [
  'password',
  'passwort',
  'contraseña',
  'iloveyou',
  'welcome',
  'letmein',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  'football',
  'baseball',
  'sunshine',
  'princess',
  'trustno',
  'superman',
  'dragon',
  'monkey',
  'shadow',
  'master',
  'admin',
  'administrator',
  'changeme',
  'secret',
  'daysheet',
  'clinic',
  'doctor',
  'medical',
  'hospital',
  'dental',
  'frontdesk',
  'reception',
  'correcthorsebatterystaple',
  'thequickbrownfox',
  'thequickbrownfoxjumpsoverthelazydog',
  'abcdefghijklmnopqrstuvwxyz',
  'onetwothreefourfive',
  'passwordpassword',
  'letmeinletmein',
  'nothingtoseehere',
  'youllneverguess',
]

/**
 * True when a password is one that attackers try early: a common word with digits and marks around
 * it, something short repeated, a run of keys or digits, or the account's own names
 * (NIST SP 800-63B-4 §3.1.1.2: blocklist of common, repetitive and context-specific values).
 */
export function isCommonPassword(password: string, names: readonly string[]): boolean {
  const letters = fold(password).replace(/[^\p{L}]/gu, '')
  const own = names.flatMap((name) => fold(name).split(' ')).filter((name) => name.length > 2)
  const left = own.reduce((text, name) => text.replaceAll(name, ''), letters)
  const known = COMMON.map((word) => fold(word))
  return left.length < 4 && !hasVariety(password)
    ? true
    : known.includes(letters) || isRepeated(password) || isRepeated(letters) || isRun(password)
}

const hasVariety = (password: string): boolean => {
  const others = password.replace(/\p{L}/gu, '')
  return new Set(others).size >= 8 && !isRun(others)
}

/** One to eight characters over and over. */
const isRepeated = (text: string): boolean =>
  text.length > 0 && /^(.{1,8})\1+.{0,7}$/su.test(text) && new Set(text).size <= 8

/** Every character one step from the one before: 123456789…, abcdef…. */
const isRun = (text: string): boolean =>
  Array.from(text).every(
    (letter, at) =>
      at === 0 || Math.abs(step(text, at, letter)) <= 1 || step(text, at, letter) === -9,
  )

const step = (text: string, at: number, letter: string): number =>
  (letter.codePointAt(0) ?? 0) - (text.codePointAt(at - 1) ?? 0)
