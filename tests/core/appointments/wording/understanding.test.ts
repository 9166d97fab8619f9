import { expect, test } from 'vitest'
import { testPractice } from '../../../support/practice.ts'
import { problem, refusalOf } from '../asking.ts'

test('the names of the practice and of its patients are understood, and the look is audited', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const text = 'Dr Chen next Tue after 2, 30 min follow-up for Maria Lopez'
  const found = await desk.understand({ text, language: 'en', locationId: t.location })
  expect(found).toMatchObject({
    ...{ providerIds: [t.provider], typeId: t.followUp, minutes: 30, earliest: '14:00' },
    patient: { id: t.maria, name: 'Maria Lopez', birthDate: '1984-03-14' },
    ...{ from: '2026-03-10', to: '2026-03-10', unclear: [], unknown: [] },
  })
  const audit = await t.as('owner').access.listAudit({ action: 'wording.understood' })
  expect(audit).toMatchObject([{ outcome: 'done', patientId: t.maria }])
})

test('a line that is read as somebody types it is one entry, and one for each patient', async () => {
  const t = testPractice()
  const type = (text: string) =>
    t.as('front_desk').appointments.understand({ text, language: 'en', locationId: t.location })
  for (const text of ['next', 'next Tue', 'next Tue for Maria Lopez', 'next Tue Maria Lopez'])
    await type(text)
  await type('next Tue for John Smith')
  const entries = await t.as('owner').access.listAudit({ action: 'wording.understood' })
  expect(entries.map(({ patientId }) => patientId)).toEqual([t.john, t.maria, null])
})

test('days are those of the wall clock where the asker is', async () => {
  const t = testPractice(Date.parse('2026-03-03T05:30:00Z'))
  const asked = { text: 'today', language: 'en' as const }
  const desk = t.as('read_only').appointments
  expect(await desk.understand({ ...asked, locationId: t.location })).toMatchObject({
    from: '2026-03-03',
  })
  expect(await desk.understand({ ...asked, locationId: t.otherLocation })).toMatchObject({
    from: '2026-03-02',
  })
})

test('who and what is no longer in use is not understood', async () => {
  const t = testPractice()
  t.peek((db) => {
    db.execute('update providers set active = 0 where id = ?', t.provider)
    db.execute('update appointment_types set active = 0 where id = ?', t.followUp)
  })
  const text = 'Dr Chen follow-up'
  const found = await t
    .as('owner')
    .appointments.understand({ text, language: 'en', locationId: t.location })
  expect(found).toMatchObject({ providerIds: [], typeId: null, unknown: [{ from: 0, to: 17 }] })
})

test('a line says something, and where it is asked', async () => {
  const t = testPractice()
  const ask = (text: string, locationId = t.location) =>
    refusalOf(t.as('owner').appointments.understand({ text, language: 'en', locationId }))
  expect(await ask('  ')).toMatchObject(problem('text', 'required'))
  expect(await ask('x'.repeat(301))).toMatchObject(problem('text', 'too_long'))
  t.peek((db) => db.execute('update locations set active = 0 where id = ?', t.otherLocation))
  expect(await ask('today', t.otherLocation)).toMatchObject(problem('locationId', 'inactive'))
})
