import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { testFolder } from '../support/folder.ts'
import { sendTo } from '../support/host.ts'
import { startProgram, type Ended } from '../support/program.ts'

/** A failure that a person can mend: one sentence, no stack, code 1. */
function expectSentence({ code, err }: Ended, sentence: RegExp): void {
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toMatch(sentence)
  expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/u)
  expect(code).toBe(1)
}

/** A practice that was made and closed. */
async function madePractice(env: Record<string, string> = {}): Promise<string> {
  const folder = join(testFolder(), 'practice')
  const program = startProgram(['--data', folder, '--port', '0'], env)
  await program.port()
  program.child.kill('SIGTERM')
  expect(await program.ended).toMatchObject({ code: 0, err: '' })
  return folder
}

const startAgain = (folder: string, env: Record<string, string> = {}) =>
  startProgram(['--data', folder, '--port', '0'], env)

it('it says where it is, stops when asked, and leaves files that only their owner may read', async () => {
  const folder = await madePractice()
  for (const name of ['practice.daysheet', 'keys/practice.key'])
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
  expect(existsSync(join(folder, 'practice.daysheet-wal'))).toBe(false)
  const again = startAgain(folder)
  const answer = await sendTo(await again.port(), 'GET', '/api/v1/state')
  expect(answer).toMatchObject({ status: 200, json: { setUp: false } })
  again.child.kill('SIGINT')
  expect(await again.ended).toMatchObject({ code: 0, err: '' })
})

it('a taken port', async () => {
  const taken = createServer()
  taken.listen(0, '127.0.0.1')
  await once(taken, 'listening')
  onTestFinished(() => void taken.close())
  const address = taken.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const program = startProgram(['--data', join(testFolder(), 'p'), '--port', port])
  expectSentence(await program.ended, new RegExp(`^Port ${port} is taken`, 'u'))
})

it('a practice that another program has open', async () => {
  const folder = join(testFolder(), 'practice')
  const first = startAgain(folder)
  await first.port()
  expectSentence(await startAgain(folder).ended, /in use by another Daysheet/u)
})

it('a file that is no practice stays as it is', async () => {
  const folder = await madePractice()
  const file = join(folder, 'practice.daysheet')
  writeFileSync(file, 'a letter to the tax office'.repeat(400))
  expectSentence(await startAgain(folder).ended, /key does not open|not a Daysheet/u)
  expect(readFileSync(file, 'utf8')).toMatch(/^a letter/u)
})

it('another key', async () => {
  const folder = await madePractice()
  const before = readFileSync(join(folder, 'practice.daysheet'))
  writeFileSync(join(folder, 'keys/practice.key'), 'cd'.repeat(32))
  expectSentence(await startAgain(folder).ended, /key does not open/u)
  expect(readFileSync(join(folder, 'practice.daysheet')).equals(before)).toBe(true)
})

it('a missing key gets no new one', async () => {
  const folder = await madePractice()
  rmSync(join(folder, 'keys'), { recursive: true })
  expectSentence(await startAgain(folder).ended, /not its key/u)
  expect(existsSync(join(folder, 'keys'))).toBe(false)
  const passphrase = { DAYSHEET_PASSPHRASE: 'a passphrase of some length' }
  expectSentence(await startAgain(folder, passphrase).ended, /not its key/u)
  expect(existsSync(join(folder, 'keys'))).toBe(false)
})

it('a key that others may read, and one that is none', async () => {
  const folder = await madePractice()
  const key = join(folder, 'keys/practice.key')
  chmodSync(key, 0o644)
  expectSentence(await startAgain(folder).ended, /Others may read the key/u)
  chmodSync(key, 0o600)
  writeFileSync(key, 'the key')
  expectSentence(await startAgain(folder).ended, /does not hold a key/u)
})

it('a passphrase opens what it closed, and another one does not', async () => {
  const right = { DAYSHEET_PASSPHRASE: 'three small boats at noon' }
  const folder = await madePractice(right)
  expect(existsSync(join(folder, 'keys/practice.key'))).toBe(false)
  const wrong = { DAYSHEET_PASSPHRASE: 'three small boats at night' }
  expectSentence(await startAgain(folder, wrong).ended, /key does not open/u)
  await startAgain(folder, right).port()
})

it('a key file elsewhere, by its name', async () => {
  const file = join(testFolder(), 'far', 'away.key')
  const folder = await madePractice({ DAYSHEET_KEY_FILE: file })
  expect(existsSync(join(folder, 'keys'))).toBe(false)
  expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/u)
  await startAgain(folder, { DAYSHEET_KEY_FILE: file }).port()
})

it('a practice of the desktop program', async () => {
  const folder = await madePractice()
  rmSync(join(folder, 'keys'), { recursive: true })
  writeFileSync(join(folder, 'desktop-key.json'), '{}')
  expectSentence(await startAgain(folder).ended, /keychain of the desktop program/u)
})

it('a folder that cannot be one', async () => {
  const file = join(testFolder(), 'file')
  writeFileSync(file, '')
  expectSentence(await startAgain(join(file, 'practice')).ended, /cannot be read or written/u)
})

it('a folder of a real practice is not furnished with an invented one', async () => {
  const folder = join(testFolder(), 'practice')
  const demo = startProgram(['--data', folder, '--port', '0', '--demo'])
  await demo.port()
  demo.child.kill('SIGTERM')
  expect((await demo.ended).out).toMatch(/Sign in to the demo clinic with the password \S+ as/u)
  rmSync(join(folder, 'demo-sign-ins.txt'))
  const again = startProgram(['--data', folder, '--port', '0', '--demo'])
  expectSentence(await again.ended, /holds a practice already/u)
})

it.each([
  [['--prot', '1'], /--prot/u],
  [['--port', 'many'], /--port needs a whole number/u],
  [['--port', '65536'], /--port needs a whole number/u],
  [['practice'], /practice/u],
])('the words %j', async (words, sentence) => {
  mkdirSync(join(testFolder(), 'unused'))
  expectSentence(await startProgram(words).ended, sentence)
})
