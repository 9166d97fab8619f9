import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusals } from '../../../core/kernel/refusals.ts'
import { bookDeeds } from './book-deeds.ts'
import { deed, type Model } from './deed.ts'
import { expectMoneyBalances } from './money-invariants.ts'
import { planDeeds } from './plan-deeds.ts'
import { busyWorld, newWorld, place, spotOf, type World } from './world.ts'

/** Nothing to know beforehand. */
const model = (): Model => ({})

/** The log is whole, and has one entry for each deed that was done. */
async function expectAudited({ t, done }: World): Promise<void> {
  const { access } = t.as('owner')
  expect(await access.verifyAudit({})).toMatchObject({ whole: true })
  for (const action of new Set(done)) {
    const entries = await access.listAudit({ action, limit: 500 })
    const kept = entries.filter(({ outcome }) => !(outcome in refusals))
    expect([action, kept.length]).toEqual([action, done.filter((each) => each === action).length])
  }
}

/** The same histories each time; `HISTORY_SEED=7 HISTORY_RUNS=100` tries others, and more. */
const seed = Number(process.env['HISTORY_SEED'] ?? 20_260_302)

/** What was done in all histories, by action. */
const seen = new Map<string, number>()

test('whatever several people do, nobody is needed twice, and series, money and log balance', async () => {
  const deeds = fc.commands([...bookDeeds, ...planDeeds], { maxCommands: 25, size: 'max' })
  await fc.assert(
    fc.asyncProperty(deeds, async (history) => {
      const world = await busyWorld()
      await fc.asyncModelRun(() => ({ model: model(), real: world }), history)
      await expectMoneyBalances(world)
      await expectAudited(world)
      for (const action of world.done) seen.set(action, (seen.get(action) ?? 0) + 1)
    }),
    { numRuns: Number(process.env['HISTORY_RUNS'] ?? 20), seed },
  )
  expect([...seen.keys()].length).toBeGreaterThan(10)
}, 600_000)

/** Writes a visit past the rules and past the triggers beneath them: what no deed can do. */
const smuggle = deed('smuggled', ['owner'], place, (world, _, wanted) => {
  const { start } = spotOf(world, wanted)
  const at = Date.parse(`${start}:00-05:00`)
  world.t.peek((db) => {
    db.execute('drop trigger if exists appointments_provider_insert')
    for (const patientId of world.patients.slice(0, 2))
      db.execute(
        `insert into appointments (id, patient_id, provider_id, location_id, type_id, modality,
          starts_at, ends_at, status, notes, patient_notes, source, created_at, updated_at, version)
          values (?, ?, ?, ?, ?, 'in_person', ?, ?, 'scheduled', '', '', 'staff', 0, 0, 1)`,
        `smuggled-${patientId}`,
        ...[patientId, world.t.provider, world.t.location, world.t.followUp, at, at + 1_800_000],
      )
  })
  return Promise.resolve(true)
})

test('a history that breaks the book is found and shrunk to the deed that did it', async () => {
  const deeds = fc.commands([...bookDeeds, smuggle], { maxCommands: 12 })
  const found = await fc.check(
    fc.asyncProperty(deeds, async (history) => {
      await fc.asyncModelRun(() => ({ model: model(), real: newWorld() }), history)
    }),
    { numRuns: 30, seed: 20260302, endOnFailure: false },
  )
  expect(found.failed).toBe(true)
  const told = fc.stringify(found.counterexample)
  expect(told.match(/\w+ (?:\w+\.\w+|smuggled) \{/gu)).toEqual(['owner smuggled {'])
}, 240_000)
