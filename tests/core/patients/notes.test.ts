import { expect, test } from 'vitest'
import { newId, type NoteId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { refused } from './someone.ts'

const written = (t: TestPractice, text: string, pinned = false) => ({
  id: newId<NoteId>(MONDAY),
  patientId: t.maria,
  text,
  pinned,
  version: null,
})

test('notes name who wrote them and when; pinned ones come first, then the newest', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  await patients.saveNote(written(t, 'Prefers mornings', true))
  t.clock.now += 1000
  await patients.saveNote(written(t, 'Called about the bill'))
  t.clock.now += 1000
  await t.as('provider').patients.saveNote(written(t, 'Bring the X-ray'))
  expect(await patients.notes({ patientId: t.maria })).toMatchObject([
    { text: 'Prefers mornings', pinned: true, writtenBy: 'The front_desk', writtenAt: MONDAY },
    { text: 'Bring the X-ray', pinned: false, writtenBy: 'The provider' },
    { text: 'Called about the bill', writtenAt: MONDAY + 1000 },
  ])
})

test('a changed note keeps who wrote it first, and a stale change is refused', async () => {
  const t = testPractice()
  const note = written(t, 'Prefers mornings')
  await t.as('front_desk').patients.saveNote(note)
  t.clock.now += 1000
  const { patients } = t.as('provider')
  await patients.saveNote({ ...note, text: 'Prefers evenings', version: 1 })
  expect(await patients.notes({ patientId: t.maria })).toMatchObject([
    {
      ...{ text: 'Prefers evenings', writtenBy: 'The front_desk', writtenAt: MONDAY },
      ...{ changedAt: MONDAY + 1000, version: 2 },
    },
  ])
  await expect(patients.saveNote({ ...note, text: 'Other', version: 1 })).rejects.toMatchObject({
    code: 'stale',
  })
})

test('a removed note can be put back; an empty one and one of another record are refused', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  const note = written(t, 'Prefers mornings')
  const { id } = note
  await patients.saveNote(note)
  await patients.removeNote({ id, patientId: t.maria, version: 1 })
  expect(await patients.notes({ patientId: t.maria })).toEqual([])
  await patients.restoreNote({ id, patientId: t.maria, version: 2 })
  expect(await patients.notes({ patientId: t.maria })).toMatchObject([{ id, version: 3 }])
  await expect(patients.saveNote(written(t, '  '))).rejects.toMatchObject(
    refused('text', 'required'),
  )
  await expect(patients.removeNote({ id, patientId: t.john, version: 3 })).rejects.toMatchObject({
    code: 'not_found',
  })
})
