import { beforeEach, expect, test } from 'vitest'
import { useDesk } from '../../../renderer/desk/desk.ts'

const desk = () => useDesk.getState()
const hours = { name: 'settings', section: 'hours' } as const

beforeEach(() => {
  desk().clear()
  desk().show(hours)
})

test('a screen without anything unsaved is left at once', () => {
  desk().show({ name: 'audit' })
  expect(desk().screen).toEqual({ name: 'audit' })
  desk().back()
  expect(desk().screen).toEqual(hours)
})

test('what is unsaved is let go of only when the person agrees', () => {
  useDesk.setState({ isUnsaved: true })
  desk().show({ name: 'settings', section: 'holidays' })
  expect(desk().screen).toEqual(hours)
  desk().answer(false)
  expect(desk().leaving).toBeNull()
  expect(desk().screen).toEqual(hours)
  desk().back()
  desk().answer(true)
  expect(desk().screen).toEqual({ name: 'board' })
  expect(desk().leaving).toBeNull()
})

test('signing out does not ask', () => {
  useDesk.setState({ isUnsaved: true })
  desk().clear()
  expect(desk().isUnsaved).toBe(false)
  expect(desk().screen).toEqual({ name: 'board' })
})
