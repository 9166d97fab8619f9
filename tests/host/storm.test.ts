import { expect, it } from 'vitest'
import type { BoardEntry, InTheWay, Slot } from '../../core/appointments/contract.ts'
import { newId, type AppointmentId, type PatientId } from '../../core/kernel/ids.ts'
import { testHost, type HttpAnswer, type TestHost } from '../support/host.ts'

const COUNT = 200
const DATE = '2026-03-04'

interface Wish {
  readonly start: string
  readonly minutes: number
}

/** So many people, each with a record of their own. */
async function people(host: TestHost, count: number): Promise<PatientId[]> {
  const ids = Array.from({ length: count }, () => newId<PatientId>(host.t.clock.now))
  for (const [at, id] of ids.entries()) {
    const created = await host.send('POST', '/api/v1/patients', {
      role: 'front_desk',
      body: {
        id,
        givenName: `Given${at}`,
        familyName: `Family${at}`,
        birthDate: '1980-01-01',
        address: { street: null, city: null, region: null, postalCode: null },
        duplicateConfirmed: true,
      },
    })
    expect(created).toMatchObject({ status: 200 })
  }
  return ids
}

/** Sends all bookings at once, each over a connection of its own. */
async function rush(
  host: TestHost,
  wishes: readonly (Wish & { providerId?: string; typeId?: string; resourceIds?: string[] })[],
): Promise<HttpAnswer[]> {
  const { t } = host
  const patients = await people(host, wishes.length)
  return Promise.all(
    wishes.map((wish, at) =>
      host.send('POST', '/api/v1/appointments', {
        role: 'front_desk',
        body: {
          id: newId<AppointmentId>(t.clock.now),
          patientId: patients[at],
          providerId: t.provider,
          locationId: t.location,
          typeId: t.followUp,
          ...wish,
        },
      }),
    ),
  )
}

const conflictOf = (answer: HttpAnswer) =>
  answer.json as { code: string; data: { inTheWay: InTheWay[]; openings: Slot[] } }

const booked = async (host: TestHost) => {
  const path = `/api/v1/appointments?from=${DATE}&to=${DATE}`
  return (await host.send('GET', path, { role: 'front_desk' })).json as BoardEntry[]
}

it('of 200 bookings of the same slot one succeeds; the others hear what is in the way and what is free', async () => {
  const host = await testHost()
  const wish = { start: `${DATE}T09:00`, minutes: 30 }
  const answers = await rush(host, Array<Wish>(COUNT).fill(wish))
  const won = answers.filter(({ status }) => status === 200)
  const lost = answers.filter(({ status }) => status === 409)
  expect([won.length, lost.length]).toEqual([1, COUNT - 1])
  const winner = won[0]?.json as BoardEntry
  for (const answer of lost) {
    const { code, data } = conflictOf(answer)
    expect(code).toBe('conflict')
    expect(data.inTheWay).toEqual([
      expect.objectContaining({ appointmentId: winner.id, what: 'provider' }),
    ])
    expect(data.openings.length).toBeGreaterThan(0)
  }
  expect((await booked(host)).map(({ id }) => id)).toEqual([winner.id])
})

it('of 200 bookings at overlapping unequal times no two that are kept overlap', async () => {
  const host = await testHost()
  const wishes = Array.from({ length: COUNT }, (_, at): Wish => {
    const minute = 540 + (at % 12) * 5
    const start = `${DATE}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    return { start, minutes: 15 + (at % 4) * 15 }
  })
  const answers = await rush(host, wishes)
  const won = answers.filter(({ status }) => status === 200)
  expect(won.length).toBeGreaterThan(0)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(COUNT - won.length)
  const kept = (await booked(host)).sort((a, b) => a.startsAt - b.startsAt)
  expect(kept).toHaveLength(won.length)
  for (const [at, entry] of kept.slice(1).entries())
    expect(entry.startsAt).toBeGreaterThanOrEqual(kept[at]?.endsAt ?? Infinity)
})

it('one room is given to one of two providers who want it at the same time', async () => {
  const host = await testHost()
  const { t } = host
  const wish = {
    start: `${DATE}T10:00`,
    minutes: 45,
    typeId: t.procedure,
    resourceIds: [t.room],
  }
  const answers = await rush(host, [
    { ...wish, providerId: t.provider },
    { ...wish, providerId: t.otherProvider },
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const lost = answers.find(({ status }) => status === 409)
  expect(lost && conflictOf(lost).data.inTheWay).toEqual([
    expect.objectContaining({ what: 'resource' }),
  ])
})
