import { beforeEach, expect, test } from 'vitest'
import { newId, type AppointmentId } from '../../../core/kernel/ids.ts'
import { useDesk, type Screen } from '../../../renderer/desk/desk.ts'

const desk = () => useDesk.getState()
const hours = { name: 'settings', section: 'hours' } as const
const patients: Screen = { name: 'patients' }
const checkIn = (at: number): Screen => ({
  name: 'checkIn',
  appointmentId: newId<AppointmentId>(at),
})

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

test('a check-in leads back to where it was begun, and no way back leads to it again', () => {
  desk().show(patients)
  desk().show(checkIn(1))
  desk().show(checkIn(2))
  desk().leaveCheckIn()
  expect(desk().screen).toEqual(patients)
  desk().back()
  expect(desk().screen).toEqual(hours)
})

test('a check-in that nothing came before leads to the day', () => {
  desk().clear()
  useDesk.setState({ screen: checkIn(1) })
  desk().leaveCheckIn()
  expect(desk()).toMatchObject({ screen: { name: 'board' }, trail: [] })
})

test('a check-in with something unsaved is left only when the person agrees', () => {
  const screen = checkIn(1)
  desk().show(screen)
  useDesk.setState({ isUnsaved: true })
  desk().leaveCheckIn()
  expect(desk().screen).toEqual(screen)
  desk().answer(true)
  expect(desk().screen).toEqual(hours)
})

test('signing out does not ask', () => {
  useDesk.setState({ isUnsaved: true })
  desk().clear()
  expect(desk().isUnsaved).toBe(false)
  expect(desk().screen).toEqual({ name: 'board' })
})
