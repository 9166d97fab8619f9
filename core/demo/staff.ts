import type { Hue } from '../kernel/color.ts'

/** Who works in the demo clinic, where on which weekdays (0 main, 1 west), and what they mostly do. */
export interface DemoProvider {
  readonly givenName: string
  readonly familyName: string
  readonly credentials: string
  readonly speciality: string
  readonly npi: string
  readonly hue: Hue
  /** ISO weekday → location. */
  readonly week: Readonly<Record<number, 0 | 1>>
  /** Minutes since midnight. */
  readonly hours: readonly [from: number, to: number]
  readonly lunch: readonly [from: number, to: number]
  readonly room: 'room' | 'chair' | null
  readonly does: readonly (readonly [type: string, weight: number])[]
  readonly ages: readonly [youngest: number, oldest: number]
}

const main = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 } as const
const both = { 1: 0, 2: 1, 3: 0, 4: 1, 5: 0 } as const
const west = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 } as const
const adult = [18, 99] as const

export const demoProviders: readonly DemoProvider[] = [
  {
    givenName: 'Ada',
    familyName: 'Chen',
    credentials: 'MD',
    speciality: 'Family medicine',
    npi: '1234567893',
    hue: 'blue',
    week: main,
    hours: [480, 1020],
    lunch: [720, 780],
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
    week: main,
    hours: [510, 1020],
    lunch: [720, 765],
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
    week: main,
    hours: [480, 990],
    lunch: [720, 780],
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
    week: main,
    hours: [480, 990],
    lunch: [720, 780],
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
    week: both,
    hours: [540, 1080],
    lunch: [720, 780],
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
    week: both,
    hours: [480, 1020],
    lunch: [735, 780],
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
    week: west,
    hours: [540, 1020],
    lunch: [720, 780],
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
    week: west,
    hours: [480, 1020],
    lunch: [720, 780],
    room: 'room',
    does: [
      ['follow', 6],
      ['physical', 2],
      ['new', 2],
    ],
    ages: adult,
  },
]
