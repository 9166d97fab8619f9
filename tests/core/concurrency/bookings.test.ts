import { expect, test } from 'vitest'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { newId, type PatientId } from '../../../core/kernel/ids.ts'
import { Refusal } from '../../../core/kernel/refusals.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'

const DESKS = 200

type Booking = ReturnType<typeof asked>

/** As many further patients as there are desks. */
function manyPatients(t: TestPractice): PatientId[] {
  const patients = Array.from({ length: DESKS }, () => newId<PatientId>(MONDAY))
  t.peek((db) => {
    for (const id of patients)
      db.execute(
        `insert into patients (id, given_name, family_name, birth_date, sex, language,
          contact_preference, notes, created_at, updated_at, version)
          values (?, 'Pat', 'Desk', '1990-01-01', 'unknown', 'en', 'phone', '', 0, 0, 1)`,
        id,
      )
  })
  return patients
}

/** Sends every booking at once, as many desks would. */
async function race(t: TestPractice, bookings: readonly Booking[]) {
  const caller = { token: t.token('front_desk') }
  const outcomes = await Promise.allSettled(
    bookings.map((booking) => t.practice.ask(['appointments', 'book'], booking, caller)),
  )
  const won = outcomes.filter((outcome) => outcome.status === 'fulfilled')
  const lost = outcomes
    .filter((outcome) => outcome.status === 'rejected')
    .map((outcome): unknown => outcome.reason)
    .filter((reason) => reason instanceof Refusal)
  return { won: won.map((outcome) => outcome.value as BoardEntry), lost }
}

function expectAlternatives(lost: readonly Refusal[]) {
  for (const refusal of lost) {
    expect(refusal.code).toBe('conflict')
    expect(refusal.details['inTheWay']).not.toEqual([])
    expect(refusal.details['openings']).toHaveLength(5)
  }
}

test('of 200 who want one slot at once, one has it and 199 hear of others', async () => {
  const t = testPractice()
  const patients = manyPatients(t)
  const bookings = patients.map((patientId) => asked(t, '2026-03-02T10:00', { patientId }))
  const { won, lost } = await race(t, bookings)
  expect([won.length, lost.length]).toEqual([1, 199])
  expectAlternatives(lost)
  const { appointments } = t.as('front_desk')
  expect(await appointments.list({ from: '2026-03-02', to: '2026-03-02' })).toEqual(won)
  expect(await t.as('owner').access.verifyAudit({})).toMatchObject({ whole: true })
})

test('of 200 who want times that meet in one minute, one has it', async () => {
  const t = testPractice()
  const bookings = manyPatients(t).map((patientId, desk) => {
    const minutes = 20 + (desk % 40)
    const start = `2026-03-02T10:${String(desk % 20).padStart(2, '0')}`
    return asked(t, start, { patientId, minutes })
  })
  const { won, lost } = await race(t, bookings)
  expect([won.length, lost.length]).toEqual([1, 199])
  expectAlternatives(lost)
})

test('of 200 who want one room with two providers, one has it', async () => {
  const t = testPractice()
  const bookings = manyPatients(t).map((patientId, desk) =>
    asked(t, '2026-03-02T10:00', {
      ...{ patientId, typeId: t.procedure, minutes: 45, resourceIds: [t.room] },
      providerId: desk % 2 === 0 ? t.provider : t.otherProvider,
    }),
  )
  const { won, lost } = await race(t, bookings)
  expect([won.length, lost.length]).toEqual([1, 199])
  expectAlternatives(lost)
  const what = lost.map((refusal) => refusal.details['inTheWay'] as { what: string }[])
  expect(new Set(what.map((ways) => ways[0]?.what))).toEqual(new Set(['provider', 'resource']))
})

test('an answer that was lost is given again, 200 times over', async () => {
  const t = testPractice()
  const booking = asked(t, '2026-03-02T10:00')
  const { won, lost } = await race(
    t,
    Array.from({ length: DESKS }, () => booking),
  )
  expect(lost).toEqual([])
  expect(new Set(won.map((entry) => JSON.stringify(entry))).size).toBe(1)
})
