import { useDesk, type BookingDraft } from '../desk/desk.ts'

const desk = () => useDesk.getState()

const calendars = ['board', 'week', 'month', 'agenda']

/** A calendar to look at beside what is asked: the one that is open, else the board. */
export function showCalendar(): void {
  if (!calendars.includes(desk().screen.name)) desk().show({ name: 'board' })
}

/** Books beside a calendar, where one sees what is free. */
export function openBooking(draft: BookingDraft = {}): void {
  showCalendar()
  desk().open({ name: 'booking', draft })
}

/** Looks for an opening beside a calendar, with the provider that one looks at. */
export function findTime(): void {
  showCalendar()
  desk().open({ name: 'findTime', draft: {} })
}

/** Begins with the provider and the day that one looks at. */
export function enterTimeOff(): void {
  const { providerId, date, show } = desk()
  const who = providerId !== null && { providerId }
  show({ name: 'timeOff', ...who, ...(date !== null && { date }) })
}

/** Books somebody who is there: today's next free time, or squeezed in beside it. */
export function bookWalkIn(): void {
  desk().look({ date: null })
  openBooking({ source: 'walk_in' })
}

/** Somebody who waits without a time stands above the board. */
export function addUntimed(): void {
  if (desk().screen.name !== 'board') desk().show({ name: 'board' })
  desk().openDialog('untimed')
}

/** Plans a group beside a calendar, where and when one looks. */
export function openNewGroup(): void {
  showCalendar()
  const { date, locationId, providerId } = desk()
  const draft = {
    ...(date !== null && { date }),
    ...(locationId !== null && { locationId }),
    ...(providerId !== null && { providerId }),
  }
  desk().open({ name: 'newGroup', draft })
}

/** Back to the day that it is, on the calendar that is open or on the board. */
export function goToday(): void {
  desk().look({ date: null })
  showCalendar()
}
