import type { Hue } from '../kernel/color.ts'

/** A stretch of work on one weekday; minutes since midnight. */
export interface Shift {
  /** ISO 8601: Monday 1 to Sunday 7. */
  readonly weekday: number
  /** Which of the two locations. */
  readonly at: 0 | 1
  readonly from: number
  readonly to: number
  /** Null on a short day. */
  readonly lunch: readonly [from: number, to: number] | null
}

/** Time of some weekdays that is set aside; minutes since midnight. */
export interface SetAside {
  readonly label: string
  readonly kind: 'types' | 'hold' | 'meeting'
  /** ISO 8601: Monday 1 to Sunday 7. */
  readonly weekdays: readonly number[]
  readonly from: number
  readonly to: number
  /** The types that it is for, for the kind `types`. */
  readonly does: readonly string[]
  /** Minutes before its start, or minute of its own day, at which it is released. */
  readonly releaseBefore: number | null
  readonly releaseAt: number | null
}

/** Who works in the demo clinic, when and where, and what they mostly do. */
export interface DemoProvider {
  readonly givenName: string
  readonly familyName: string
  readonly credentials: string
  readonly speciality: string
  readonly npi: string
  readonly hue: Hue
  readonly shifts: readonly Shift[]
  /** The shifts of the season `SUMMER`, where they differ. */
  readonly summer?: readonly Shift[]
  readonly setAside?: readonly SetAside[]
  readonly room: 'room' | 'chair' | null
  readonly does: readonly (readonly [type: string, weight: number])[]
  readonly ages: readonly [youngest: number, oldest: number]
}

type Span = readonly [from: number, to: number]

const shift = (weekday: number, at: 0 | 1, [from, to]: Span, lunch: Span | null): Shift => ({
  weekday,
  at,
  from,
  to,
  lunch,
})

/** Monday to Friday; `places` says at which location on each day. */
const weekdays = (places: readonly (0 | 1)[], hours: Span, lunch: Span | null): Shift[] =>
  places.map((at, day) => shift(day + 1, at, hours, lunch))

const main = [0, 0, 0, 0, 0] as const
const both = [0, 1, 0, 1, 0] as const
const west = [1, 1, 1, 1, 1] as const
const noon = [720, 780] as const
/** Saturdays, and urgent visits on Sundays: some day of the demo is always today. */
const saturday = shift(6, 0, [540, 780], null)
const sunday = shift(7, 0, [600, 840], null)
const adult = [18, 99] as const

const meeting: SetAside = {
  ...{ label: 'Staff meeting', kind: 'meeting', weekdays: [1], from: 960, to: 1020 },
  ...{ does: [], releaseBefore: null, releaseAt: null },
}
const newPatients: SetAside = {
  ...{ label: 'New patients', kind: 'types', weekdays: [2, 4], from: 480, to: 600 },
  ...{ does: ['new'], releaseBefore: 24 * 60, releaseAt: null },
}
const sameDay: SetAside = {
  ...{ label: 'Same day only', kind: 'hold', weekdays: [1, 2, 3, 4, 5], from: 960, to: 1020 },
  ...{ does: [], releaseBefore: null, releaseAt: 420 },
}

export const demoProviders: readonly DemoProvider[] = [
  {
    givenName: 'Ada',
    familyName: 'Chen',
    credentials: 'MD',
    speciality: 'Family medicine',
    npi: '1234567893',
    hue: 'blue',
    shifts: [...weekdays(main, [480, 1020], noon), saturday],
    setAside: [newPatients, meeting],
    room: 'room',
    does: [
      ['follow', 6],
      ['physical', 2],
      ['new', 1],
    ],
    ages: adult,
  },
  {
    givenName: 'Samuel',
    familyName: 'Okafor',
    credentials: 'MD',
    speciality: 'Pediatrics',
    npi: '1003000126',
    hue: 'green',
    shifts: [...weekdays(main, [510, 1020], [720, 765]), saturday, sunday],
    setAside: [meeting],
    room: 'room',
    does: [
      ['child', 6],
      ['follow', 3],
      ['new', 1],
    ],
    ages: [0, 17],
  },
  {
    givenName: 'Inés',
    familyName: 'Romero',
    credentials: 'DDS',
    speciality: 'Dentistry',
    npi: '1497758544',
    hue: 'amber',
    shifts: [...weekdays(main, [480, 990], noon), saturday],
    room: 'chair',
    does: [
      ['exam', 5],
      ['filling', 4],
      ['new', 1],
    ],
    ages: [6, 99],
  },
  {
    givenName: 'Grace',
    familyName: 'Sullivan',
    credentials: 'RDH',
    speciality: 'Dental hygiene',
    npi: '1003000134',
    hue: 'olive',
    shifts: [...weekdays(main, [480, 990], noon), saturday],
    room: 'chair',
    does: [['cleaning', 1]],
    ages: [6, 99],
  },
  {
    givenName: 'David',
    familyName: 'Rosen',
    credentials: 'PhD',
    speciality: 'Psychology',
    npi: '1003000142',
    hue: 'pink',
    shifts: [...weekdays(both, [540, 1080], noon)],
    summer: [...weekdays(both, [480, 840], null)],
    room: null,
    does: [['therapy', 1]],
    ages: [14, 99],
  },
  {
    givenName: 'Priya',
    familyName: 'Nair',
    credentials: 'DPT',
    speciality: 'Physical therapy',
    npi: '1003000159',
    hue: 'slate',
    shifts: [...weekdays(both, [480, 1020], [735, 780])],
    room: 'room',
    does: [['motion', 1]],
    ages: [10, 99],
  },
  {
    givenName: 'Thanh',
    familyName: 'Nguyễn',
    credentials: 'MD',
    speciality: 'Dermatology',
    npi: '1003000167',
    hue: 'red',
    shifts: [...weekdays(west, [540, 1020], noon)],
    room: 'room',
    does: [
      ['skin', 7],
      ['new', 1],
    ],
    ages: [5, 99],
  },
  {
    givenName: 'Elena',
    familyName: 'Kovalenko',
    credentials: 'NP',
    speciality: 'Family medicine',
    npi: '1003000175',
    hue: 'teal',
    shifts: [...weekdays(west, [480, 1020], noon), sunday],
    setAside: [sameDay],
    room: 'room',
    does: [
      ['follow', 6],
      ['physical', 2],
      ['new', 2],
    ],
    ages: adult,
  },
]
