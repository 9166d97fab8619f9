import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountLines } from '../../../core/practice.ts'
import { emptyPractice, totals } from './imports.ts'

const sample = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'synthea-csv')
const isThere = existsSync(sample)

if (!isThere) console.warn('The Synthea sample is not beside the project: its import is not tested')

test.skipIf(!isThere)('all 604 encounters of the Synthea sample are accounted for', async () => {
  const t = emptyPractice()
  const { account, owner } = await t.practice.importSynthea(sample, { dropDigits: true })
  const encounters = account.rows.filter((row) => row.file === 'encounters.csv')
  expect(encounters.map((row) => row.line)).toEqual(Array.from({ length: 604 }, (_, n) => n + 2))
  expect(totals(account, 'encounters.csv')).toMatchObject({ imported: 588, skipped: 16 })
  expect(totals(account, 'patients.csv')).toMatchObject({ imported: 27 })
  expect(totals(account, 'providers.csv')).toMatchObject({ imported: 166 })
  expect(totals(account, 'organizations.csv')).toMatchObject({ imported: 63 })
  expect(accountLines(account)).toContain(
    '  11 × a stay of more than twelve hours is no appointment',
  )
  expect(t.rows()['appointments']).toHaveLength(588)
  const signedIn = await t.practice.as(null).access.signIn({
    username: owner?.username ?? '',
    password: owner?.password ?? '',
    device: 'test',
  })
  const client = t.practice.as(signedIn.token)
  const [patient] = await client.patients.search({ text: 'mosciski' })
  expect(patient).toMatchObject({ givenName: 'Maynard', familyName: 'Mosciski' })
})
