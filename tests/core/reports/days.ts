import { newId, type LocationId, type ProviderId } from '../../../core/kernel/ids.ts'
import type { Day, DayVisit } from '../../../core/reports/day.ts'

/** Monday 2026-03-02, 09:00 in New York. */
export const NINE = Date.parse('2026-03-02T14:00:00Z')
const QUARTER = 900_000

const ada = newId<ProviderId>(NINE)
const main = newId<LocationId>(NINE)

/** An ordinary visit of an ordinary patient; what a test is about goes over it. */
export function visit(over: Partial<DayVisit> = {}): DayVisit {
  return {
    providerId: ada,
    providerGivenName: 'Ada',
    providerFamilyName: 'Chen',
    credentials: 'MD',
    speciality: 'Family medicine',
    locationId: main,
    locationName: 'Main',
    zone: 'America/New_York',
    startsAt: NINE,
    endsAt: NINE + 2 * QUARTER,
    recordNumber: 1,
    givenName: 'Maria',
    familyName: 'Lopez',
    preferredName: null,
    birthDate: '1984-03-14',
    phone: '+16175550100',
    typeName: 'Follow-up',
    modality: 'in_person',
    reason: 'Blood pressure',
    status: 'confirmed',
    alerts: [],
    copayDueCents: 2_500,
    ...over,
  }
}

/** The day of everyone at a test clinic. */
export const day = (visits: readonly DayVisit[], over: Partial<Day> = {}): Day => ({
  date: '2026-03-02',
  practiceName: 'Test Clinic',
  currency: 'USD',
  zone: 'America/New_York',
  scope: null,
  visits,
  ...over,
})

const NAMES = [
  ['Łucja', 'Wiśniewska-Brzęczyszczykiewicz'],
  ['José María', 'Núñez de la Fuente y Rodríguez'],
  ['Nguyễn Thị Ánh', 'Trần'],
  ['Ян', 'Ковальський'],
  ['Ιωάννης', 'Παπαδόπουλος'],
  ['Oluwaseun', "O'Brien-Adébáyọ̀"],
] as const

const REASONS = [
  'Blood pressure',
  null,
  'Cough for three weeks, worse at night; wants to talk about the inhaler and a note for work',
  'Knee pain after a fall',
]

/** Three providers, twenty visits each: names of many origins, every status, alerts, no copays. */
export function sixtyVisits(): DayVisit[] {
  const providers = [
    ['Ada', 'Chen', 'MD'],
    ['Ben', 'Okafor', 'DDS'],
    ['Carmen', 'Villanueva-Hernández', null],
  ] as const
  return providers.flatMap(([providerGivenName, providerFamilyName, credentials]) => {
    const who = { providerId: newId<ProviderId>(NINE), providerGivenName, providerFamilyName }
    return Array.from({ length: 20 }, (_, n) => numbered(n, { ...who, credentials }))
  })
}

const STATUSES = ['scheduled', 'confirmed', 'arrived', 'roomed', 'completed', 'no_show'] as const

function numbered(n: number, over: Partial<DayVisit>): DayVisit {
  const [givenName, familyName] = NAMES[n % NAMES.length] ?? NAMES[0]
  return visit({
    ...over,
    givenName,
    familyName,
    preferredName: n % 5 === 0 ? 'Lu' : null,
    birthDate: `${1930 + n * 5}-06-1${n % 10}`.replace(/^20[3-9]\d/u, '2025'),
    phone: n % 4 === 3 ? null : '+442079460958',
    startsAt: NINE + n * QUARTER,
    endsAt: NINE + (n + 1) * QUARTER,
    recordNumber: n + 1,
    typeName: n % 3 === 0 ? 'New patient' : 'Physical therapy, 50 minutes',
    modality: n % 7 === 6 ? 'video' : 'in_person',
    reason: REASONS[n % REASONS.length] ?? null,
    status: STATUSES[n % STATUSES.length] ?? 'scheduled',
    alerts:
      n % 4 === 1
        ? [
            { text: 'Allergic to penicillin', severity: 'danger' },
            { text: 'Needs the ramp and a Spanish interpreter', severity: 'notice' },
          ]
        : [],
    copayDueCents: n % 2 === 0 ? 2_500 : 0,
  })
}
