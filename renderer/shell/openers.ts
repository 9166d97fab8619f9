import { useDesk, type BookingDraft, type Desk, type Screen } from '../desk/desk.ts'

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

/**
 * Opens a dialog that stands on a screen, and goes there where another one is shown.
 *
 * @param alike the screens that have it as well
 */
function openOn(
  screen: Screen,
  dialog: Desk['dialog'],
  alike: readonly Screen['name'][] = [screen.name],
): void {
  if (alike.includes(desk().screen.name)) desk().openDialog(dialog)
  else desk().show(screen, dialog)
}

/** Somebody who waits without a time stands above the board. */
export const addUntimed = (): void => openOn({ name: 'board' }, 'untimed')

/** Makes a record for somebody new. */
export const addPatient = (): void => openOn({ name: 'patients' }, 'newPatient')

/** Puts somebody on the waitlist, whose list is shown. */
export const addToWaitlist = (): void =>
  openOn({ name: 'lists', list: 'waitlist' }, 'addToWaitlist', [])

/** How long patients wait and stay, over the flow of today. */
export const showPatientTimes = (): void => openOn({ name: 'flow' }, 'times')

/** Asks what appointments show, over the board that shows it. */
export const chooseFaces = (): void => openOn({ name: 'board' }, 'faces', ['board', 'week'])

/** Asks for the name under which the board is kept as it is drawn. */
export const keepView = (): void => openOn({ name: 'board' }, 'keepView', ['board', 'week'])

/** Books several parts on one day, beside a calendar. */
export function bookParts(): void {
  showCalendar()
  desk().open({ name: 'visit', draft: {} })
}

/** Books several patients who come together, beside a calendar. */
export function bookFamily(): void {
  showCalendar()
  desk().open({ name: 'family', draft: {} })
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
