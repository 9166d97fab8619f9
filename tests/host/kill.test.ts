import { randomInt } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { newId, type AppointmentId } from '../../core/kernel/ids.ts'
import { sendTo } from '../support/host.ts'
import { TEST_KEY, testPractice, type TestPractice } from '../support/practice.ts'
import { startProgram } from '../support/program.ts'

const ROUNDS = 3

/** Puts the test practice where a host looks for one, and lets it go. */
function handOver(t: TestPractice): string {
  const folder = dirname(t.file)
  mkdirSync(join(folder, 'keys'))
  writeFileSync(join(folder, 'keys', 'practice.key'), TEST_KEY, { mode: 0o600 })
  t.practice.close()
  return folder
}

/** Starts of free quarter-hours, day after day, none of them twice. */
function* starts(): Generator<string, never> {
  for (let day = 0; ; day += 1) {
    const date = new Date(Date.UTC(2099, 0, 5 + day))
    if (date.getUTCDay() % 6 === 0) continue
    for (const hour of ['09', '10', '11', '13', '14', '15', '16'])
      for (const minute of ['00', '15', '30', '45'])
        yield `${date.toISOString().slice(0, 10)}T${hour}:${minute}`
  }
}

it('what was answered before the power went is there afterwards, whole, and the audit chain holds', async () => {
  const t = testPractice(Date.now())
  const folder = handOver(t)
  const token = t.token('owner')
  const free = starts()
  const answered: AppointmentId[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const program = startProgram(['--data', folder, '--port', '0'])
    const port = await program.port()
    const until = answered.length + randomInt(3, 25)
    const booking = bookUntilGone(port, t, token, free, (id) => {
      answered.push(id)
      if (answered.length === until) program.child.kill('SIGKILL')
    })
    await booking
    expect((await program.ended).signal).toBe('SIGKILL')
  }
  const port = await startProgram(['--data', folder, '--port', '0']).port()
  const verified = await sendTo(port, 'GET', '/api/v1/audit/verify', { token })
  expect(verified.json).toMatchObject({ whole: true })
  for (const id of answered) {
    const found = await sendTo(port, 'GET', `/api/v1/appointments/${id}`, { token })
    expect(found).toMatchObject({ status: 200, json: { id, status: 'scheduled' } })
    expect((found.json as { history: unknown[] }).history).toHaveLength(1)
    const money = await sendTo(port, 'GET', `/api/v1/appointments/${id}/financials`, { token })
    expect(money).toMatchObject({ status: 200, json: { chargeCents: 15_000 } })
  }
})

/** Four desks book one visit after the other until nobody answers any more. */
async function bookUntilGone(
  port: number,
  t: TestPractice,
  token: string,
  free: Generator<string, never>,
  kept: (id: AppointmentId) => void,
): Promise<void> {
  const desk = async () => {
    for (;;) {
      const id = newId<AppointmentId>(Date.now())
      const body = {
        id,
        patientId: t.maria,
        providerId: t.provider,
        locationId: t.location,
        typeId: t.followUp,
        start: free.next().value,
        minutes: 15,
      }
      const answer = await sendTo(port, 'POST', '/api/v1/appointments', { token, body }).catch(
        () => null,
      )
      if (answer === null) return
      expect(answer).toMatchObject({ status: 200 })
      kept((answer.json as BoardEntry).id)
    }
  }
  await Promise.all([desk(), desk(), desk(), desk()])
}
