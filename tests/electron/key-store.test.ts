import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeKey, readKey, recoverKey } from '../../electron/key-store.ts'
import { keychain } from './stand-in.ts'

vi.mock('electron', () => import('./stand-in.ts'))

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daysheet-key-'))
  Object.assign(keychain, {
    backend: 'gnome_libsecret',
    available: true,
    secret: 'a',
    generation: 1,
  })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, 'desktop-key.json')
const stored = () => readFileSync(file(), 'utf8')

describe('the key of a practice', () => {
  it('is made of 32 random bytes and opened again by the keychain', async () => {
    expect(await readKey(folder)).toEqual({ state: 'absent' })
    const { key } = await makeKey(folder)
    expect(key).toHaveLength(32)
    expect(await readKey(folder)).toEqual({ state: 'open', key })
  })

  it('is never made over an older one', async () => {
    const { key } = await makeKey(folder)
    await expect(makeKey(folder)).rejects.toThrow('has a key already')
    expect(await readKey(folder)).toEqual({ state: 'open', key })
  })

  it('lies in a file that only its owner reads, with no passphrase in it', async () => {
    const { passphrase } = await makeKey(folder)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(stored()).not.toContain(passphrase)
    expect(passphrase).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/)
  })

  it('is wrapped anew when the keychain asks for it', async () => {
    const { key } = await makeKey(folder)
    const before = stored()
    expect(await readKey(folder)).toEqual({ state: 'open', key })
    expect(stored()).toBe(before)
    keychain.generation = 2
    expect(await readKey(folder)).toEqual({ state: 'open', key })
    expect(stored()).not.toBe(before)
    expect(await readKey(folder)).toEqual({ state: 'open', key })
  })

  it('is not replaced when its file is damaged', async () => {
    await makeKey(folder)
    writeFileSync(file(), stored().slice(0, 80))
    expect(await readKey(folder)).toEqual({ state: 'damaged' })
    expect(await recoverKey(folder, 'anything')).toBeNull()
  })
})

describe('a keychain that protects nothing', () => {
  it.each([{ backend: 'basic_text' }, { backend: 'unknown' }, { available: false }])(
    'is not used (%j): the passphrase alone opens the key',
    async (lack) => {
      Object.assign(keychain, lack)
      const { key, passphrase } = await makeKey(folder)
      expect(JSON.parse(stored())).toMatchObject({ keychain: null })
      expect(stored()).not.toContain(key.toString('hex'))
      expect(await readKey(folder)).toEqual({ state: 'locked', reason: 'no_keychain' })
      expect(await recoverKey(folder, passphrase)).toEqual(key)
      expect(await readKey(folder)).toEqual({ state: 'locked', reason: 'no_keychain' })
    },
  )
})

describe('the recovery passphrase', () => {
  it('opens the key on another machine, whose keychain keeps it from then on', async () => {
    const { key, passphrase } = await makeKey(folder)
    keychain.backend = 'kwallet6'
    expect(await readKey(folder)).toEqual({ state: 'locked', reason: 'keychain_changed' })
    expect(await recoverKey(folder, passphrase)).toEqual(key)
    expect(await readKey(folder)).toEqual({ state: 'open', key })
  })

  it('opens the key when the keychain lost its secret', async () => {
    const { key, passphrase } = await makeKey(folder)
    keychain.secret = 'b'
    expect(await readKey(folder)).toEqual({ state: 'locked', reason: 'keychain_refused' })
    expect(await recoverKey(folder, passphrase)).toEqual(key)
  })

  it('may be typed in small letters, with spaces, and with O for 0', async () => {
    const { key, passphrase } = await makeKey(folder)
    const typed = passphrase.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
    expect(await recoverKey(folder, typed)).toEqual(key)
  })

  it('changes nothing when it is wrong', async () => {
    await makeKey(folder)
    const before = stored()
    expect(await recoverKey(folder, 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA')).toBeNull()
    expect(await recoverKey(folder, '')).toBeNull()
    expect(stored()).toBe(before)
    expect(existsSync(`${file()}.new`)).toBe(false)
  })
})
