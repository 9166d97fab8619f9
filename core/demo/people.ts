import { inserter } from '../database/insert.ts'
import type { Writer } from '../database/handles.ts'
import { addDays, ageOn, type LocalDate } from '../kernel/dates.ts'
import type { AlertId, PatientId, PayerId, PolicyId } from '../kernel/ids.ts'
import { fold } from '../kernel/text.ts'
import { storePatient } from '../patients/index.ts'
import { inventName, shortName } from './names.ts'
import type { Random } from './random.ts'
import { madeAt } from './stamps.ts'

/** What the book needs to know of a patient. */
export interface Invented {
  readonly id: PatientId
  readonly age: number
  /** The copay that the policy names; null when it leaves that to the type, undefined without insurance. */
  readonly policyCopay: number | null | undefined
}

const STREETS = [
  'Centre St',
  'Maple Ave',
  'Washington St',
  'Lamartine St',
  'Beacon St',
  'Dorchester Ave',
  'Green St',
  'Tremont St',
  'Hyde Park Ave',
  'Elm Rd',
  'Adams St',
  'Bennington St',
]
const TOWNS = [
  ['Boston', '02110'],
  ['Jamaica Plain', '02130'],
  ['Cambridge', '02139'],
  ['Somerville', '02143'],
  ['Quincy', '02169'],
  ['Brookline', '02445'],
  ['Dorchester', '02124'],
  ['Medford', '02155'],
] as const
const ALERTS = [
  ['Penicillin allergy', 'danger'],
  ['Latex allergy', 'danger'],
  ['Needs an interpreter', 'notice'],
  ['Hard of hearing', 'notice'],
  ['Falls risk', 'warning'],
  ['Uses a wheelchair', 'notice'],
  ['On blood thinners', 'warning'],
  ['Nervous at the dentist', 'notice'],
] as const

/** Invents patients with phones, addresses, alerts and insurance, and indexes them for search. */
export function furnishPeople(
  db: Writer,
  random: Random,
  now: number,
  today: LocalDate,
  count: number,
  payers: readonly PayerId[],
): Invented[] {
  const insertPolicy = inserter(db, 'insurance_policies')
  return Array.from({ length: count }, () => {
    const since = now - random.int(30, 900) * 86_400_000
    const patient = inventPatient(random, since, today)
    storePatient(db, patient, since)
    const age = ageOn(today, patient.birthDate)
    const insured = random.chance(0.87)
    const policyCopay = random.chance(0.35) ? random.pick([1000, 1500, 2000, 3000, 4000]) : null
    if (insured) {
      insertPolicy({
        id: random.id<PolicyId>(since),
        patient_id: patient.id,
        payer_id:
          age >= 66 && random.chance(0.8)
            ? (payers[1] ?? random.pick(payers))
            : random.pick(payers),
        member_id: `${random.pick(['H', 'M', 'X', 'B'])}${random.int(10_000_000, 99_999_999)}`,
        group_number: random.chance(0.6) ? String(random.int(1000, 99_999)) : null,
        copay_cents: policyCopay,
        rank: 'primary',
        valid_from: addDays(today, -random.int(730, 2000)),
        valid_to: null,
        active: 1,
        ...madeAt(since),
      })
    }
    return { id: patient.id, age, policyCopay: insured ? policyCopay : undefined }
  })
}

function inventPatient(random: Random, since: number, today: LocalDate) {
  const sex = random.chance(0.53) ? 'female' : 'male'
  const { givenName, familyName, language } = inventName(random, sex)
  const age = random.weighted([
    [random.int(0, 17), 24],
    [random.int(18, 39), 26],
    [random.int(40, 64), 28],
    [random.int(65, 92), 22],
  ])
  const [city, postalCode] = random.pick(TOWNS)
  const mailbox = fold(`${givenName} ${familyName}`).replaceAll(' ', '.')
  return {
    id: random.id<PatientId>(since),
    givenName,
    familyName,
    preferredName: random.chance(0.4) ? shortName(givenName) : null,
    birthDate: addDays(today, -(age * 365 + Math.floor(age / 4)) - random.int(1, 364)),
    sex,
    language,
    phones: inventPhones(random),
    email:
      random.chance(0.7) && /^[a-z.]+$/u.test(mailbox)
        ? `${mailbox}${random.int(1, 99)}@mail.example`
        : null,
    address: {
      street: `${random.int(1, 480)} ${random.pick(STREETS)}`,
      city,
      region: 'MA',
      postalCode,
    },
    contactPreference: random.weighted([
      ['sms', 6],
      ['phone', 3],
      ['email', 2],
      ['none', 0.3],
    ] as const),
    alerts: random.chance(0.12) ? [inventAlert(random, since)] : [],
    notes: '',
  } as const
}

function inventPhones(random: Random) {
  const number = () =>
    `+1${random.pick(['617', '857', '781', '508'])}555${String(random.int(0, 9999)).padStart(4, '0')}`
  const mobile = { kind: 'mobile', number: number() } as const
  return random.chance(0.25) ? [mobile, { kind: 'home', number: number() } as const] : [mobile]
}

function inventAlert(random: Random, since: number) {
  const [text, severity] = random.pick(ALERTS)
  return { id: random.id<AlertId>(since), text, severity }
}
