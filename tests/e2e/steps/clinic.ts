import { type Page, expect } from '@playwright/test'
import { z } from 'zod'
import { BoardEntry } from '../../../core/appointments/contract.ts'
import { Directory } from '../../../core/clinic/contract.ts'
import { addDays, weekdayOf, type LocalDate } from '../../../core/kernel/dates.ts'
import { newId, type AppointmentId, type PatientId } from '../../../core/kernel/ids.ts'
import { dateAt } from '../../../core/kernel/zones.ts'
import { Payer } from '../../../core/patients/contract.ts'
import type { PolicyId } from '../../../core/kernel/ids.ts'
import { restOf, type Rest } from './rest.ts'

/** A demo clinic as a journey furnishes it further. */
export interface Clinic {
  readonly rest: Rest
  readonly directory: Directory
  /** A Wednesday on which everybody works and nothing is booked yet: beyond the demo's reach. */
  readonly quietDay: LocalDate
}

/** Somebody with a record. */
export interface Person {
  readonly id: PatientId
  readonly givenName: string
  readonly familyName: string
}

/** Farther ahead than the demo has bookings, in days. */
const BEYOND = 60

/**
 * Looks around in a demo clinic, with the rights of the owner.
 *
 * @param now what its clock says, in epoch ms
 */
export async function clinicAt(address: string, now = Date.now()): Promise<Clinic> {
  const rest = await restOf(address, 'owner')
  const directory = Directory.parse(await rest.get('/clinic'))
  const closed = new Set(directory.holidays.map(({ date }) => date))
  const first = addDays(new Date(now).toISOString().slice(0, 10), BEYOND)
  const ahead = Array.from({ length: 28 }, (_, n) => addDays(first, n))
  const quietDay = ahead.find((date) => weekdayOf(date) === 3 && !closed.has(date))
  return { rest, directory, quietDay: found(quietDay) }
}

/** Makes a record; the names are the journey's own. */
export async function recordOf(
  { rest }: Clinic,
  givenName: string,
  familyName: string,
  birthDate = '1984-02-29',
): Promise<Person> {
  const id = newId<PatientId>(Date.now())
  await rest.post('/patients', {
    id,
    givenName,
    familyName,
    birthDate,
    phones: [{ kind: 'mobile', number: '+12025550143' }],
    address: { street: '12 Elm Street', city: 'Albany', region: 'NY', postalCode: '12207' },
    duplicateConfirmed: true,
  })
  return { id, givenName, familyName }
}

/** Insures somebody, so that a visit costs them this copay. */
export async function insure({ rest }: Clinic, person: Person, copayCents: number): Promise<void> {
  const [payer] = z.array(Payer).parse(await rest.get('/payers'))
  const id = newId<PolicyId>(Date.now())
  await rest.put(`/patients/${person.id}/policies/${id}`, {
    payerId: found(payer).id,
    memberId: 'DS-2044',
    copayCents,
    rank: 'primary',
    validFrom: null,
    validTo: null,
    active: true,
    version: null,
  })
}

export interface Wish {
  readonly patient: Person
  /** Family name of the provider. */
  readonly provider: string
  /** `2026-11-21T09:30` on the wall of the main location. */
  readonly start: string
  readonly minutes?: number
  /** Why it stands where it does against hours and rules. */
  readonly squeezedIn?: string
}

/** Books a follow-up at the first location. */
export async function book(clinic: Clinic, wish: Wish): Promise<BoardEntry> {
  const { rest, directory } = clinic
  const { patient, provider, start, minutes = 30, squeezedIn } = wish
  const answer = await rest.post('/appointments', {
    id: newId<AppointmentId>(Date.now()),
    patientId: patient.id,
    providerId: found(directory.providers.find(({ familyName }) => familyName === provider)).id,
    locationId: found(directory.locations[0]).id,
    typeId: followUp(clinic).id,
    start,
    minutes,
    ...(squeezedIn !== undefined && { override: { reason: squeezedIn } }),
  })
  return BoardEntry.parse(answer)
}

/** Books the first half hour of today: whenever a journey runs, it has begun. */
export function bookBegun(
  clinic: Clinic,
  wish: Pick<Wish, 'patient' | 'provider'>,
): Promise<BoardEntry> {
  const today = dateAt(Date.now(), found(clinic.directory.locations[0]).zone)
  return book(clinic, { ...wish, start: `${today}T00:00`, squeezedIn: 'In the night' })
}

/** Changes the language of the practice; a window that chose none follows at once. */
export async function speak(page: Page, { rest }: Clinic, language: 'en' | 'es'): Promise<void> {
  const { practice } = Directory.parse(await rest.get('/clinic'))
  await rest.put('/clinic', { ...practice, language })
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** The demo's type that any of its physicians offers, half an hour long. */
export const followUp = ({ directory }: Clinic) =>
  found(directory.types.find(({ name }) => name.startsWith('Follow')))

/** What the journey rests on; fails with a sentence when the clinic lacks it. */
export function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The clinic lacks what this journey rests on.')
  return thing
}
