import { type Page, expect } from '@playwright/test'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { newId, type WaitlistEntryId } from '../../../core/kernel/ids.ts'
import { sections } from '../../../renderer/settings/sections.ts'
import { command, showDay, visitOf } from './board.ts'
import { book, clinicAt, followUp, insure, recordOf, type Clinic, type Person } from './clinic.ts'

/** A demo clinic with somebody booked on its quiet day, for every place to show something. */
export interface FurnishedClinic extends Clinic {
  readonly patient: Person
  /** The visit of `patient`, at nine on the quiet day. */
  readonly visit: BoardEntry
}

/** A screen, a panel or a dialog, and the way there from wherever the window stands. */
export interface Place {
  /** Also the name of its picture. */
  readonly name: string
  /** The account of the demo clinic that works here. */
  readonly username: 'frontdesk' | 'manager'
  /** Shows a grid of times, which scrolls sideways in a narrow window (WCAG 2.2, 1.4.10). */
  readonly isGrid?: true
  /** Goes there and waits until it shows what it has. Everything is still in English then. */
  readonly open: (page: Page, clinic: FurnishedClinic) => Promise<void>
}

/**
 * Books the visit that several places show.
 *
 * @param now what the clinic's clock says, in epoch ms
 */
export async function furnishedAt(address: string, now = Date.now()): Promise<FurnishedClinic> {
  const clinic = await clinicAt(address, now)
  const patient = await recordOf(clinic, 'Alma', 'Quistgaard')
  await insure(clinic, patient, 2500)
  const start = `${clinic.quietDay}T09:00`
  const visit = await book(clinic, { patient, provider: 'Chen', start })
  const entry = { patientId: patient.id, typeId: followUp(clinic).id, minutes: 30, version: null }
  await clinic.rest.put(`/waitlist/${newId<WaitlistEntryId>(Date.now())}`, entry)
  return { ...clinic, patient, visit }
}

/** Closes whatever lies over the screen, and what stands beside it. */
export async function clear(page: Page): Promise<void> {
  const over = page.locator('[role=dialog], [role=alertdialog]:not([aria-modal=false]), aside')
  for (let tries = 0; tries < 5 && (await over.count()) > 0; tries += 1) {
    await over.last().press('Escape')
    await page.waitForFunction(() => document.querySelector('[data-exiting]') === null)
  }
}

const panel = (page: Page) => page.getByRole('complementary')
const dialog = (page: Page) => page.getByRole('dialog').first()

async function openDay(page: Page, { quietDay }: FurnishedClinic): Promise<void> {
  await command(page, 'go to the day')
  await showDay(page, quietDay)
  await expect(visitOf(page, 'Alma Quistgaard')).toBeVisible()
}

async function openVisit(page: Page, clinic: FurnishedClinic): Promise<void> {
  await openDay(page, clinic)
  await visitOf(page, 'Alma Quistgaard').click()
  await expect(panel(page).getByText('Charge', { exact: true })).toBeVisible()
}

async function openBooking(page: Page, clinic: FurnishedClinic): Promise<void> {
  await openDay(page, clinic)
  await command(page, 'book an appointment')
  await expect(panel(page).getByRole('combobox', { name: 'Patient' })).toBeVisible()
}

/** The form of the booking panel with a patient and the times that are free. */
async function openTimes(page: Page, clinic: FurnishedClinic): Promise<void> {
  await openBooking(page, clinic)
  await panel(page).getByRole('combobox', { name: 'Patient' }).fill('quistgaard')
  await panel(page)
    .getByRole('option', { name: /Quistgaard, Alma/ })
    .click()
  const times = panel(page).getByRole('listbox', { name: 'Time' })
  await expect(times.getByRole('option').first()).toBeVisible()
}

const otherWay = (way: RegExp) => async (page: Page, clinic: FurnishedClinic) => {
  await openBooking(page, clinic)
  await panel(page).getByRole('button', { name: 'Other ways to book' }).click()
  await page.getByRole('menuitem', { name: way }).click()
  await expect(panel(page).getByRole('combobox', { name: 'Patient' }).first()).toBeVisible()
}

async function openPatient(page: Page): Promise<void> {
  await command(page, 'quistgaard')
  await expect(page.getByRole('heading', { name: 'Alma Quistgaard', level: 1 })).toBeVisible()
}

async function openList(page: Page, name: string): Promise<void> {
  await command(page, 'go to the lists')
  await page.getByRole('tab', { name, exact: true }).click()
  await expect(page.getByRole('tabpanel')).toBeVisible()
}

/** Opens a dialog by a command; the text is enough of the command's words. */
const byCommand = (text: string) => async (page: Page) => {
  await command(page, text)
  await expect(dialog(page)).toBeVisible()
}

async function openSection(page: Page, at: number): Promise<void> {
  await command(page, 'settings')
  const section = page.getByRole('navigation', { name: 'Settings' }).getByRole('button').nth(at)
  await section.click()
  const name = (await section.textContent()) ?? ''
  await expect(page.getByRole('heading', { name, level: 2 }).first()).toBeVisible()
}

/** Opens the form that makes another one, where a section of the settings is a list. */
const adding = (section: string, button: string) => async (page: Page) => {
  await openSection(
    page,
    sections.findIndex(({ id }) => id === section),
  )
  await page.getByRole('button', { name: button }).click()
  await expect(dialog(page)).toBeVisible()
}

/** What everybody at the desk works with. */
const deskPlaces: readonly Omit<Place, 'username'>[] = [
  { name: 'board', isGrid: true, open: openDay },
  { name: 'appointment', isGrid: true, open: openVisit },
  {
    name: 'appointment-move',
    isGrid: true,
    open: async (page, clinic) => {
      await openVisit(page, clinic)
      await panel(page).getByRole('button', { name: 'Move', exact: true }).click()
      await expect(panel(page).getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'appointment-cancel',
    isGrid: true,
    open: async (page, clinic) => {
      await openVisit(page, clinic)
      await panel(page).getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Cancel appointment' }).click()
      await expect(panel(page).getByRole('button', { name: 'Cancel appointment' })).toBeVisible()
    },
  },
  { name: 'booking', isGrid: true, open: openTimes },
  {
    name: 'booking-series',
    isGrid: true,
    open: async (page, clinic) => {
      await openTimes(page, clinic)
      await panel(page).getByRole('button', { name: 'Repeat…' }).click()
      await expect(dialog(page).getByRole('heading', { level: 2 })).toBeVisible()
    },
  },
  { name: 'booking-parts', isGrid: true, open: otherWay(/several parts/) },
  { name: 'booking-family', isGrid: true, open: otherWay(/family/i) },
  {
    name: 'find-time',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await command(page, 'find a time')
      await expect(panel(page).getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'group-new',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await command(page, 'plan a group')
      await expect(panel(page).getByRole('textbox', { name: 'Name' })).toBeVisible()
    },
  },
  { name: 'untimed', isGrid: true, open: byCommand('add a patient without a time') },
  {
    name: 'week',
    isGrid: true,
    open: async (page) => {
      await command(page, 'go to the week')
      await expect(page.getByText('Alma Quistgaard').first()).toBeVisible()
    },
  },
  {
    name: 'flow',
    open: async (page) => {
      await command(page, 'go to the patient flow')
      await expect(page.getByRole('heading', { name: 'Patient flow', level: 1 })).toBeVisible()
    },
  },
  { name: 'close-visits', open: byCommand('close the day’s visits') },
  { name: 'messages', open: byCommand('read messages') },
  {
    name: 'month',
    isGrid: true,
    open: async (page) => {
      await command(page, 'go to the month')
      await expect(page.getByText('1 appointment', { exact: true }).first()).toBeVisible()
    },
  },
  {
    name: 'patients',
    open: async (page) => {
      await command(page, 'go to patients')
      await page.getByRole('searchbox', { name: 'Find a patient' }).fill('mar')
      await expect(page.getByRole('region', { name: 'Patients found' })).toBeVisible()
    },
  },
  {
    name: 'patient-new',
    open: async (page) => {
      await command(page, 'go to patients')
      await page.getByRole('button', { name: 'New patient' }).click()
      await expect(dialog(page)).toBeVisible()
    },
  },
  { name: 'patient', open: openPatient },
  {
    name: 'check-in',
    open: async (page, clinic) => {
      await openVisit(page, clinic)
      const next = panel(page).getByRole('button', { name: /^(Confirm|Check in)$/ })
      if ((await next.textContent()) === 'Confirm') await next.click()
      await panel(page).getByRole('button', { name: 'Check in' }).click()
      await expect(page.getByRole('button', { name: /set arrived/i })).toBeVisible()
    },
  },
  { name: 'list-waitlist', open: (page) => openList(page, 'Waitlist') },
  { name: 'list-asap', open: (page) => openList(page, 'Would come sooner') },
  { name: 'list-recalls', open: (page) => openList(page, 'Recalls') },
  { name: 'list-unscheduled', open: (page) => openList(page, 'Unscheduled') },
  { name: 'list-series', open: (page) => openList(page, 'Series to decide') },
  { name: 'list-openings', open: (page) => openList(page, 'Openings to fill') },
  { name: 'print', open: byCommand('print the daily schedule') },
  { name: 'shortcuts', open: byCommand('show keyboard shortcuts') },
  { name: 'password', open: byCommand('change my password') },
  {
    name: 'command-box',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('mar')
      await expect(page.getByRole('group', { name: 'Patients' })).toBeVisible()
    },
  },
]

/** What a manager sets up and looks after. */
const managerPlaces: readonly Omit<Place, 'username'>[] = [
  ...sections.map(({ id }, at) => ({
    name: `settings-${id}`,
    ...(id === 'hours' && { isGrid: true as const }),
    open: (page: Page) => openSection(page, at),
  })),
  { name: 'settings-locations-add', open: adding('locations', 'Add a location') },
  { name: 'settings-providers-add', open: adding('providers', 'Add a provider') },
  { name: 'settings-resources-add', open: adding('resources', 'Add a room or chair') },
  { name: 'settings-types-add', open: adding('types', 'Add a type') },
  { name: 'settings-rules-add', open: adding('rules', 'Add a rule') },
  { name: 'settings-recalls-add', open: adding('recalls', 'Add a recall') },
  { name: 'settings-accounts-add', open: adding('accounts', 'Add an account') },
  {
    name: 'audit',
    open: async (page) => {
      await command(page, 'go to the audit log')
      await expect(page.getByRole('region', { name: 'Entries of the audit log' })).toBeVisible()
    },
  },
  {
    name: 'absences',
    open: async (page) => {
      await command(page, 'go to time off')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
  },
  {
    name: 'time-off',
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await command(page, 'enter time off')
      await expect(page.getByRole('combobox', { name: 'Provider' })).toBeFocused()
      await page.keyboard.type('chen')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: '1 visit is met' })).toBeVisible()
    },
  },
]

/** Every place behind the door, in an order in which one window can walk through all of them. */
export const places: readonly Place[] = [
  ...deskPlaces.map((place) => ({ ...place, username: 'frontdesk' as const })),
  ...managerPlaces.map((place) => ({ ...place, username: 'manager' as const })),
]
