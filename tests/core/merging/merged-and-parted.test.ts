import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reader } from '../../../core/database/handles.ts'
import { dateTimeOf } from '../../../core/kernel/dates.ts'
import { newId, type PatientId, type PaymentId } from '../../../core/kernel/ids.ts'
import { Refusal } from '../../../core/kernel/refusals.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'
import { wait } from '../waiting/asking.ts'
import { mergeOf, twinOf } from './twins.ts'

/** Each of the histories has a practice of its own. */
const PATIENCE = { timeout: 120_000 }

const TODAY = '2026-03-02'

const step = fc.record({
  what: fc.constantFrom('book', 'book', 'cancel', 'arrive', 'pay', 'wait', 'note'),
  which: fc.nat(9),
  slot: fc.integer({ min: 0, max: 9 }),
  twin: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Something that happens to one of the two records; a refusal is an answer like any other. */
async function act(t: TestPractice, twin: PatientId, does: Step): Promise<unknown> {
  const { appointments, billing, patients } = t.as('manager')
  const patientId = does.twin ? twin : t.maria
  const start = dateTimeOf(TODAY, 540 + does.slot * 15)
  if (does.what === 'book') return appointments.book(asked(t, start, { patientId, minutes: 15 }))
  if (does.what === 'wait') return wait(t, { patientId })
  if (does.what === 'note') {
    const record = await patients.get({ id: patientId })
    return patients.change({ ...record, notes: `Line ${does.which}` })
  }
  const all = await appointments.ofPatient({ patientId })
  const visit = all[does.which % Math.max(1, all.length)]
  if (!visit) return undefined
  const { id, version } = visit
  if (does.what === 'cancel') return appointments.cancel({ id, version, reason: 'provider' })
  if (does.what === 'arrive') return appointments.setStatus({ id, version, status: 'arrived' })
  const payment = { id: newId<PaymentId>(MONDAY), appointmentId: id, amountCents: 100 }
  return billing.pay({ ...payment, method: 'cash' })
}

/** Logs, which only grow, and the inside of the search index, which is asked as search asks it. */
const GROWING = /^(changes|audit_|answers|sessions|merges|merge_rows|patient_search|sqlite_)/u
const TABLES = `select name from sqlite_schema where type = 'table' order by name`

/** Every row of every table, without the stamps that count how often a row was touched. */
function contents(db: Reader): Record<string, unknown[]> {
  const names = db.prepared<{ name: string }>(TABLES).all()
  const tables = names.filter(({ name }) => !GROWING.test(name))
  return Object.fromEntries(tables.map(({ name }) => [name, rowsOf(db, name)]))
}

const rowsOf = (db: Reader, name: string) =>
  db
    .prepared<Record<string, unknown>>(`select * from ${name}`)
    .all()
    .map(({ version: _, updated_at: __, ...row }) => JSON.stringify(row))
    .toSorted()

test(
  'whatever two records hold, merging and parting them leaves all as it was',
  PATIENCE,
  async () => {
    let merged = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 14 }),
        fc.constantFrom('kept', 'dropped'),
        async (steps, choice) => {
          const t = testPractice()
          const twin = await twinOf(t)
          for (const does of steps)
            await act(t, twin, does).catch((error: unknown) =>
              expect(error).toBeInstanceOf(Refusal),
            )
          const before = t.peek(contents)
          const choices = { givenName: choice, notes: choice, phones: choice } as const
          const merge = { ...(await mergeOf(t, twin)), choices }
          const preview = await t
            .as('manager')
            .merging.preview({ keptId: t.maria, droppedId: twin })
          if (preview.overlaps.length > 0) return
          await t.as('manager').merging.merge(merge)
          merged += 1
          expect(t.peek((db) => db.prepared(LEFT).all({ twin }))).toEqual([])
          await t.as('manager').merging.undo({ id: merge.id })
          expect(t.peek(contents)).toEqual(before)
          expect(
            (await t.as('manager').patients.search({ text: 'Mia' })).map(({ id }) => id),
          ).toEqual([twin])
        },
      ),
      { numRuns: 8 },
    )
    expect(merged).toBeGreaterThan(0)
  },
)

/** What a merge may not leave behind. */
const LEFT = `select id from appointments where patient_id = @twin
  union all select id from waitlist_entries where patient_id = @twin
  union all select id from notices where patient_id = @twin`
