import { expect, test } from 'vitest'
import type { Writer } from '../../../core/database/handles.ts'
import { newId, type PatientId } from '../../../core/kernel/ids.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'

/** Ten looks, so that the chain has entries 1 to 10. */
async function lookTenTimes(t: TestPractice): Promise<void> {
  for (let n = 0; n < 5; n += 1) {
    await t.as('front_desk').patients.get({ id: t.maria })
    await t.as('provider').patients.get({ id: t.john })
  }
}

const WITHOUT_GUARDS = ['drop trigger audit_log_keeps', 'drop trigger audit_log_stays']

const tampering: readonly [string, number, (db: Writer) => void][] = [
  ['a changed row', 4, (db) => db.execute("update audit_log set actor = 'x' where sequence = 4")],
  [
    'a changed patient',
    7,
    (db) => db.execute('update audit_log set patient_id = null where sequence = 7'),
  ],
  ['a changed hash', 2, (db) => db.execute("update audit_log set hash = 'x' where sequence = 2")],
  ['a removed row', 5, (db) => db.execute('delete from audit_log where sequence = 5')],
  ['a removed start', 1, (db) => db.execute('delete from audit_log where sequence <= 3')],
  [
    'two rows that changed places',
    3,
    (db) => {
      for (const [from, to] of [
        [3, 99],
        [8, 3],
        [99, 8],
      ])
        db.execute('update audit_log set sequence = ? where sequence = ?', to, from)
    },
  ],
  ['a cut tail', 9, (db) => db.execute('delete from audit_log where sequence >= 9')],
  ['an emptied log', 1, (db) => db.execute('delete from audit_log')],
  [
    'a row closed up after a removal',
    5,
    (db) => {
      db.execute('delete from audit_log where sequence = 5')
      for (let at = 6; at <= 10; at += 1)
        db.execute('update audit_log set sequence = ? where sequence = ?', at - 1, at)
    },
  ],
]

test.each(tampering)('%s is found, and entry %d is named', async (_, first, tamper) => {
  const t = testPractice()
  await lookTenTimes(t)
  expect(await t.as('owner').access.verifyAudit({})).toEqual({
    entries: 10,
    whole: true,
    firstBadSequence: null,
  })
  t.peek((db) => {
    for (const drop of WITHOUT_GUARDS) db.execute(drop)
    db.execute(
      'update audit_head set sequence = 10, hash = (select hash from audit_log where sequence = 10)',
    )
    db.execute('delete from audit_log where sequence > 10')
    tamper(db)
  })
  expect(await t.as('owner').access.verifyAudit({})).toMatchObject({
    whole: false,
    firstBadSequence: first,
  })
})

test('entries of the log can neither be changed nor deleted', async () => {
  const t = testPractice()
  await lookTenTimes(t)
  t.peek((db) => {
    expect(() => db.execute("update audit_log set outcome = 'done'")).toThrow('audit_append_only')
    expect(() => db.execute('delete from audit_log where sequence = 1')).toThrow(
      'audit_append_only',
    )
  })
})

test('the log says whose record an entry was about', async () => {
  const t = testPractice()
  await t.as('front_desk').patients.get({ id: t.maria })
  await t
    .as('front_desk')
    .patients.get({ id: newId<PatientId>(0) })
    .catch(() => undefined)
  const [unknown, known] = await t.as('owner').access.listAudit({ action: 'patient.viewed' })
  expect(known?.patient).toEqual({
    ...{ givenName: 'Maria', familyName: 'Lopez', preferredName: null },
  })
  expect(unknown).toMatchObject({ outcome: 'not_found', patient: null })
  const again = await t.as('owner').access.listAudit({ limit: 2 })
  expect(again.map(({ action }) => action)).toEqual(['audit.read', 'patient.viewed'])
})

test('the log is read by those who may, filtered, newest first', async () => {
  const t = testPractice()
  await lookTenTimes(t)
  const { access } = t.as('owner')
  const maria = await access.listAudit({ patientId: t.maria })
  expect(maria).toHaveLength(5)
  expect(new Set(maria.map(({ actor }) => actor))).toEqual(new Set(['The front_desk']))
  const page = await access.listAudit({ action: 'patient.viewed', limit: 3, before: 9 })
  expect(page.map(({ sequence }) => sequence)).toEqual([8, 7, 6])
  await expect(t.as('front_desk').access.listAudit({})).rejects.toMatchObject({
    code: 'not_permitted',
  })
})
