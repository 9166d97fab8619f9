import type { z } from 'zod'
import type { AppointmentType, Provider, Resource } from '../../core/clinic/contract.ts'
import type { LocalTime } from '../../core/kernel/dates.ts'
import { newId, type LocationId, type ProviderId, type ResourceId } from '../../core/kernel/ids.ts'
import { problemsOf, type ProblemCode } from '../../core/kernel/problems.ts'
import { setupContract } from '../../core/setup/contract.ts'
import type { Language } from '../locales/index.ts'

/** The rows that are filled in as text; empty text is nothing. */
interface DraftHours {
  weekdays: number[]
  from: LocalTime | null
  to: LocalTime | null
  break: { from: LocalTime | null; to: LocalTime | null } | null
}

export interface Draft {
  practice: {
    name: string
    phone: string
    email: string
    currency: string
    language: Language
    idleMinutes: number | null
    gridMinutes: number
  }
  location: {
    id: LocationId
    name: string
    zone: string
    address: { street: string; city: string; region: string; postalCode: string }
    phone: string
    active: true
  }
  provider: {
    id: ProviderId
    givenName: string
    familyName: string
    credentials: string
    speciality: string
    licenseNumber: string
    npi: string
    hue: Provider['hue']
    active: true
  }
  hours: DraftHours
  resources: Resource[]
  types: DraftType[]
  owner: { username: string; displayName: string; password: string }
}

/** A type whose numbers may still be missing. */
export interface DraftType extends Omit<
  AppointmentType,
  'usualMinutes' | 'chargeCents' | 'copayCents'
> {
  usualMinutes: number | null
  chargeCents: number | null
  copayCents: number | null
}

/** A new practice before anything is typed. */
export const blankDraft = (language: Language, now: number): Draft => ({
  practice: {
    name: '',
    phone: '',
    email: '',
    currency: 'USD',
    language,
    idleMinutes: 15,
    gridMinutes: 15,
  },
  location: {
    id: newId<LocationId>(now),
    name: '',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    address: { street: '', city: '', region: '', postalCode: '' },
    phone: '',
    active: true,
  },
  provider: {
    id: newId<ProviderId>(now),
    givenName: '',
    familyName: '',
    credentials: '',
    speciality: '',
    licenseNumber: '',
    npi: '',
    hue: 'teal',
    active: true,
  },
  hours: {
    weekdays: [1, 2, 3, 4, 5],
    from: '09:00',
    to: '17:00',
    break: { from: '12:00', to: '13:00' },
  },
  resources: [],
  types: [],
  owner: { username: '', displayName: '', password: '' },
})

export const newRoom = (
  draft: Draft,
  name: string,
  kind: Resource['kind'],
  now: number,
): Resource => ({
  id: newId<ResourceId>(now),
  locationId: draft.location.id,
  name,
  kind,
  category: null,
  active: true,
})

const { inputSchema } = setupContract.begin['~orpc']

export type Begin = z.output<NonNullable<typeof inputSchema>>

export type Problems = Readonly<Record<string, ProblemCode>>

/** The draft as the contract takes it, or what is wrong with it by path. */
export function readDraft(draft: Draft): { begin: Begin | null; problems: Problems } {
  const read = inputSchema?.safeParse(draft, { reportInput: true })
  if (!read) throw new Error('The contract of setup.begin has no input')
  if (read.success) return { begin: read.data, problems: {} }
  const found = problemsOf(read.error.issues)
  return {
    begin: null,
    problems: Object.fromEntries([...found].reverse().map(({ path, code }) => [path, code])),
  }
}
