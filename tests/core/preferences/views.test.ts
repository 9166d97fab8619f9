import { expect, test } from 'vitest'
import { newId, type BoardViewId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'

const view = (name: string) => ({
  id: newId<BoardViewId>(MONDAY),
  name,
  ...({ columnsBy: 'provider', span: 'threeDay', rowMinutes: 10, density: 'compact' } as const),
  ...{ order: ['b', 'a'], hidden: ['c'], providerId: null, locationId: null },
})

test('a view is kept whole, listed by name, and belongs to one account', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').preferences
  const [late, early] = [view('hygiene'), view('Dentists')]
  expect(await desk.saveView({ ...late, version: null })).toEqual({ version: 1 })
  await desk.saveView({ ...early, version: null })
  expect(await desk.views({})).toEqual([
    { ...early, version: 1 },
    { ...late, version: 1 },
  ])
  expect(await t.as('manager').preferences.views({})).toEqual([])
})

test('asked again, saving gives the same answer; with an old version it is refused', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').preferences
  const mine = view('Dentists')
  await desk.saveView({ ...mine, version: null })
  expect(await desk.saveView({ ...mine, version: null })).toEqual({ version: 1 })
  expect(await desk.saveView({ ...mine, rowMinutes: 30, version: 1 })).toEqual({ version: 2 })
  await expect(desk.saveView({ ...mine, rowMinutes: 5, version: 1 })).rejects.toMatchObject({
    code: 'stale',
  })
})

test('two views of one account cannot bear one name, whatever its capitals', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').preferences
  await desk.saveView({ ...view('Dentists'), version: null })
  await expect(desk.saveView({ ...view('dentists'), version: null })).rejects.toMatchObject({
    code: 'invalid_input',
    details: { problems: [{ path: 'name', code: 'name_taken' }] },
  })
  await t.as('manager').preferences.saveView({ ...view('Dentists'), version: null })
})

test('a view that was given up is gone, frees its name, and can be brought back', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').preferences
  const mine = view('Dentists')
  await desk.saveView({ ...mine, version: null })
  expect(await desk.removeView({ id: mine.id, version: 1 })).toEqual({ version: 2 })
  expect(await desk.removeView({ id: mine.id, version: 1 })).toEqual({ version: 2 })
  expect(await desk.views({})).toEqual([])
  expect(await desk.saveView({ ...mine, version: 2 })).toEqual({ version: 3 })
  expect(await desk.views({})).toEqual([{ ...mine, version: 3 }])
  await desk.removeView({ id: mine.id, version: 3 })
  await desk.saveView({ ...view('Dentists'), version: null })
  await expect(desk.saveView({ ...mine, version: 4 })).rejects.toMatchObject({
    code: 'invalid_input',
  })
})

test('nobody changes or removes the view of another account', async () => {
  const t = testPractice()
  const mine = view('Dentists')
  await t.as('front_desk').preferences.saveView({ ...mine, version: null })
  const other = t.as('manager').preferences
  for (const attempt of [
    other.saveView({ ...mine, name: 'Stolen', version: 1 }),
    other.removeView({ id: mine.id, version: 1 }),
    other.removeView({ id: newId<BoardViewId>(MONDAY), version: 1 }),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('a name is asked for, and a row is one of the known lengths', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').preferences
  await expect(desk.saveView({ ...view(' '), version: null })).rejects.toMatchObject({
    details: { problems: [{ path: 'name', code: 'required' }] },
  })
  const odd = { ...view('Odd'), rowMinutes: 7 } as unknown as ReturnType<typeof view>
  await expect(desk.saveView({ ...odd, version: null })).rejects.toMatchObject({
    details: { problems: [{ path: 'rowMinutes', code: 'malformed' }] },
  })
})

test('a view whose look another release wrote is left out, and the others are listed', async () => {
  const t = testPractice()
  const [mine, other] = [view('Dentists'), view('Rooms')]
  const desk = t.as('front_desk').preferences
  await desk.saveView({ ...mine, version: null })
  await desk.saveView({ ...other, version: null })
  t.peek((db) =>
    db.execute(
      `update board_views set look = json_set(look, '$.span', 'century') where id = ?`,
      mine.id,
    ),
  )
  expect(await t.as('front_desk').preferences.views({})).toMatchObject([{ name: 'Rooms' }])
})
