import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { spoilt, tidy } from '../core/exchange/imports.ts'
import { testFolder } from '../support/folder.ts'
import { sendTo } from '../support/host.ts'
import { startProgram } from '../support/program.ts'

const words = (folder: string, from: string) => [
  '--data',
  folder,
  '--port',
  '0',
  '--import-synthea',
  from,
]

const accountsIn = (folder: string) =>
  readdirSync(folder).filter((name) => /^import-.*\.csv$/u.test(name))

it('files are read in, accounted for row by row, and an owner can sign in with what was printed', async () => {
  const folder = join(testFolder(), 'practice')
  const program = startProgram(words(folder, tidy))
  await program.port()
  program.child.kill('SIGTERM')
  const { out, err } = await program.ended
  expect(err).toBe('')
  const [, username, password] = /sign in as (\S+) with the password (\S+)/u.exec(out) ?? []
  const [account = ''] = accountsIn(folder)
  expect(out).toContain(account)
  expect(readFileSync(join(folder, account), 'utf8')).toMatch(/"encounters\.csv","2",/u)

  const again = startProgram(words(folder, tidy))
  const login = await sendTo(await again.port(), 'POST', '/api/v1/auth/login', {
    body: { username, password },
  })
  expect(login).toMatchObject({ status: 200 })
  again.child.kill('SIGTERM')
  expect((await again.ended).out).not.toMatch(/An owner was made/u)
})

it('a broken file ends the start with one sentence that names it', async () => {
  const folder = join(testFolder(), 'practice')
  const broken = spoilt('patients.csv', 'Id,BIRTHDATE\n"x')
  const { code, err } = await startProgram(words(folder, broken)).ended
  expect(code).toBe(1)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toMatch(/^patients\.csv.*Nothing was imported\.$/mu)
  expect(accountsIn(folder)).toEqual([])
})
