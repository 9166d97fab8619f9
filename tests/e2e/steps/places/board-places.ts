import { expect, type Page } from '@playwright/test'
import { BoardEntry } from '../../../../core/appointments/contract.ts'
import { columnsBy, command, grid, visitOf } from '../board.ts'
import type { FurnishedClinic } from './furnished.ts'
import { dialog, openDay, openVisit, panel, pick } from './going.ts'
import type { Place } from './place.ts'

/** Draws the columns, and leaves the button that the keys went back to, for its tooltip to close. */
async function drawBy(page: Page, whom: Parameters<typeof columnsBy>[1]): Promise<void> {
  await columnsBy(page, whom)
  await page.locator(':focus').blur()
  await expect(page.getByRole('tooltip')).toHaveCount(0)
}

/** The calendars, and what is set and opened on them. */
const calendarPlaces: readonly Place[] = [
  {
    name: 'board-today',
    isGrid: true,
    open: async (page) => {
      await command(page, 'go to the day')
      await command(page, 'go to today')
      await expect(page.getByRole('region', { name: 'Without a time' })).toBeVisible()
      const first = grid(page).locator('[data-visit]').first()
      await first.evaluate((visit) => visit.scrollIntoView({ block: 'start' }))
    },
  },
  { name: 'board', isGrid: true, open: openDay },
  {
    name: 'board-rooms',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await drawBy(page, 'Rooms')
      await expect(grid(page).getByRole('rowheader', { name: /room/i }).first()).toBeVisible()
    },
    leave: (page) => drawBy(page, 'Providers'),
  },
  {
    name: 'board-locations',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await drawBy(page, 'Locations')
      await expect(grid(page).getByRole('rowheader', { name: /Harbor Street/ })).toBeVisible()
    },
    leave: (page) => drawBy(page, 'Providers'),
  },
  {
    name: 'three-days',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await command(page, 'go to three days')
      await expect(visitOf(page, 'Alma Quistgaard')).toBeVisible()
    },
  },
  {
    name: 'week',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await command(page, 'go to the week')
      await expect(page.getByText('Alma Quistgaard').first()).toBeVisible()
    },
  },
  {
    name: 'month',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await command(page, 'go to the month')
      await expect(page.getByText(/^\d+ appointments?$/).first()).toBeVisible()
    },
  },
  {
    name: 'agenda',
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await command(page, 'go to the agenda')
      await expect(visitOf(page, 'Alma Quistgaard')).toBeVisible()
    },
  },
]

/** What is set and opened over the board. */
const overBoard: readonly Place[] = [
  {
    name: 'board-look',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await page.getByRole('button', { name: 'How the board is drawn' }).click()
      await expect(dialog(page)).toBeVisible()
    },
  },
  {
    name: 'board-face',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await page.getByRole('button', { name: 'How the board is drawn' }).click()
      await page.getByRole('button', { name: 'What appointments show…' }).click()
      await expect(page.getByRole('dialog', { name: 'What appointments show' })).toBeVisible()
    },
  },
  {
    name: 'board-view',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await pick(page, 'View: View', 'Keep this view as…')
      await expect(dialog(page)).toBeVisible()
    },
  },
  {
    name: 'board-menu',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await visitOf(page, 'Alma Quistgaard').focus()
      await page.keyboard.press('Shift+F10')
      await expect(page.getByRole('menu', { name: 'Appointment' })).toBeVisible()
    },
  },
  {
    name: 'pinboard',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await turn(clinic, 'park')
      await expect(page.getByRole('region', { name: 'Pinboard' })).toContainText('Wanda Xanthos')
    },
    leave: async (page, clinic) => {
      await turn(clinic, 'put-back')
      await expect(page.getByRole('region', { name: 'Pinboard' })).toHaveCount(0)
    },
  },
]

/** Takes the moved visit off the board, or puts it back. */
async function turn({ rest, moved }: FurnishedClinic, way: 'park' | 'put-back'): Promise<void> {
  const { version } = BoardEntry.pick({ version: true }).parse(
    await rest.get(`/appointments/${moved.id}`),
  )
  await rest.post(`/appointments/${moved.id}/${way}`, { version })
}

/** The panel of an appointment. */
const appointmentPlaces: readonly Place[] = [
  { name: 'appointment', isGrid: true, open: openVisit },
  {
    name: 'appointment-history',
    isGrid: true,
    open: async (page, clinic) => {
      await openVisit(page, clinic)
      await panel(page).getByRole('heading', { name: 'History' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'appointment-move',
    isGrid: true,
    open: async (page, clinic) => {
      await openVisit(page, clinic)
      await panel(page).getByRole('button', { name: 'Move…', exact: true }).click()
      await expect(panel(page).getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'appointment-cancel',
    isGrid: true,
    open: async (page, clinic) => {
      await openVisit(page, clinic)
      await pick(page, 'More', 'Cancel appointment')
      await expect(panel(page).getByRole('button', { name: 'Cancel appointment' })).toBeVisible()
    },
  },
]

/** Every calendar, and what opens over it. */
export const boardPlaces: readonly Place[] = [...calendarPlaces, ...overBoard, ...appointmentPlaces]
