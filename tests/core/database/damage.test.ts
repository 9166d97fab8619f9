import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DatabaseFault, openPractice, type PracticeClient } from '../../../core/practice.ts'
import { testFolder } from '../../support/folder.ts'
import { MONDAY, TEST_KEY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'

const PAGE = 4096
const DAY = { from: '2026-03-02', to: '2026-03-02' }

async function bookThree(t: TestPractice): Promise<void> {
  const { appointments } = t.as('front_desk')
  for (const start of ['09:00', '10:00', '11:00'])
    await appointments.book(asked(t, `2026-03-02T${start}`))
}

type Found<T> = { readonly found: T } | { readonly fault: string }

/** What somebody finds in a file: something, or the fault that says why not. Anything else fails. */
async function lookInto<T>(
  t: TestPractice,
  file: string,
  look: (owner: PracticeClient) => Promise<T>,
): Promise<Found<T>> {
  try {
    const practice = openPractice({ file, key: TEST_KEY, clock: () => t.clock.now })
    try {
      return { found: await look(practice.as(t.token('owner'))) }
    } finally {
      practice.close()
    }
  } catch (error) {
    if (error instanceof DatabaseFault) return { fault: error.code }
    throw error
  }
}

const listDay = async ({ appointments }: PracticeClient) => (await appointments.list(DAY)).length

test('with a byte flipped in any page, the day is whole or the damage is told, never a shorter day', async () => {
  const t = testPractice()
  await bookThree(t)
  t.practice.close()
  const good = readFileSync(t.file)
  const file = join(testFolder(), 'damaged.daysheet')
  const outcomes = new Set<string>()
  for (let at = 777; at < good.length; at += PAGE) {
    const bytes = Buffer.from(good)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    writeFileSync(file, bytes)
    outcomes.add(JSON.stringify(await lookInto(t, file, listDay)))
  }
  expect([...outcomes].sort()).toEqual([
    '{"fault":"damaged"}',
    '{"fault":"wrong_key"}',
    '{"found":3}',
  ])
  t.reopen()
})

/** The day, with what belongs to each booking, and whether the audit log holds. */
async function lookClosely({ appointments, billing, access }: PracticeClient) {
  const visits = await appointments.list(DAY)
  for (const { id } of visits) {
    expect((await appointments.get({ id })).history).toHaveLength(1)
    expect((await billing.financials({ appointmentId: id })).chargeCents).toBe(15_000)
  }
  const booked = await access.listAudit({ action: 'appointment.booked' })
  const { whole } = await access.verifyAudit({})
  return { visits: visits.length, booked: booked.length, whole }
}

test('a write log that is cut anywhere gives the commits before the cut, each whole', async () => {
  const t = testPractice()
  await bookThree(t)
  const log = readFileSync(`${t.file}-wal`)
  const file = join(testFolder(), 'cut.daysheet')
  const seen: number[] = []
  for (let cut = 0; cut <= 40; cut += 1) {
    const length = Math.floor((log.length * cut) / 40)
    copyFileSync(t.file, file)
    writeFileSync(`${file}-wal`, log.subarray(0, length))
    const outcome = await lookInto(t, file, lookClosely)
    if (!('found' in outcome)) throw new Error(`a cut at ${length} gave ${outcome.fault}`)
    const { visits, booked, whole } = outcome.found
    expect({ booked, whole }).toEqual({ booked: visits, whole: true })
    seen.push(visits)
  }
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(new Set(seen)).toEqual(new Set([0, 1, 2, 3]))
})

test('the write log of another practice is not taken for the own one', async () => {
  const t = testPractice()
  // Another moment, for a practice of its own: those of one moment begin as copies of one file.
  const other = testPractice(MONDAY + 1)
  await bookThree(other)
  t.practice.close()
  const file = join(testFolder(), 'mixed.daysheet')
  copyFileSync(t.file, file)
  copyFileSync(`${other.file}-wal`, `${file}-wal`)
  const outcome = await lookInto(t, file, lookClosely)
  expect([{ found: { visits: 0, booked: 0, whole: true } }, { fault: 'damaged' }]).toContainEqual(
    outcome,
  )
  t.reopen()
})
