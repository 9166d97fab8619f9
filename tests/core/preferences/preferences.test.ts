import { expect, test } from 'vitest'
import { usualPreferences } from '../../../core/preferences/contract.ts'
import { testPractice } from '../../support/practice.ts'

test('everybody begins with what is usual, and keeps what they choose for themselves alone', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').preferences
  expect(await desk.get({})).toEqual(usualPreferences)
  const face = { ...usualPreferences.face, age: false, phone: true }
  expect(await desk.save({ face })).toEqual({ ...usualPreferences, face })
  expect(await desk.save({ density: 'compact' })).toMatchObject({ face, density: 'compact' })
  t.reopen()
  expect(await t.as('front_desk').preferences.get({})).toMatchObject({ face, density: 'compact' })
  expect(await t.as('manager').preferences.get({})).toEqual(usualPreferences)
})

test('who may only read keeps preferences, too; who has not signed in keeps none', async () => {
  const t = testPractice()
  const reader = t.as('read_only').preferences
  expect(await reader.save({ tour: '1' })).toMatchObject({ tour: '1' })
  expect(await reader.save({ tour: null })).toMatchObject({ tour: null })
  await expect(t.practice.as('nobody').preferences.get({})).rejects.toMatchObject({
    code: 'session_ended',
  })
})

test('a value that this release does not know is as usual; the others stay', async () => {
  const t = testPractice()
  await t.as('owner').preferences.save({ density: 'compact', tour: '7' })
  t.peek((db) =>
    db.execute(`update preferences set liked = json_set(liked, '$.density', 'huge', '$.new', 1)`),
  )
  expect(await t.as('owner').preferences.get({})).toEqual({ ...usualPreferences, tour: '7' })
})

test('a flag that a newer release added is shown until somebody hides it', async () => {
  const t = testPractice()
  const face = { ...usualPreferences.face, age: false }
  await t.as('owner').preferences.save({ face })
  t.peek((db) => db.execute(`update preferences set liked = json_remove(liked, '$.face.birthday')`))
  expect((await t.as('owner').preferences.get({})).face).toEqual(face)
})

test('each change of preferences is in the audit log under its name', async () => {
  const t = testPractice()
  await t.as('front_desk').preferences.save({ density: 'compact' })
  const entries = await t.as('owner').access.listAudit({ action: 'preferences.saved' })
  expect(entries).toMatchObject([{ actor: 'The front_desk', outcome: 'done', patientId: null }])
})
