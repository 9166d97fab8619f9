import { expect, test } from 'vitest'
import type { CallListFacts } from '../../../core/reports/call-list-facts.ts'
import { callList } from '../../../core/reports/call-list.ts'
import { callListWords } from '../../../core/reports/call-list-words.ts'
import { draw } from '../../../core/reports/paper.ts'
import { wordsIn, type Language } from '../../../core/reports/words.ts'
import {
  newId,
  type AbsenceId,
  type AppointmentId,
  type PatientId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { acceptAll, bookDay, lookAt, offToday } from '../absences/sick-day.ts'
import { refusalOf } from '../appointments/asking.ts'
import { NINE, visit } from './days.ts'
import { canReadPdf, CANNOT_READ, countPages, pagesOf, textsOf } from './pages.ts'

if (!canReadPdf) console.warn(CANNOT_READ)

const { providerId, locationId, zone } = visit()
const DAY = 86_400_000
const before = { providerId, locationId, startsAt: NINE, endsAt: NINE + 1_800_000 }
const later = { ...before, startsAt: NINE + DAY, endsAt: NINE + DAY + 1_800_000 }

type Line = CallListFacts['lines'][number]

const line = (over: Partial<Line> = {}): Line => ({
  appointmentId: newId<AppointmentId>(NINE),
  patientId: newId<PatientId>(NINE),
  givenName: 'Maria',
  familyName: 'Lopez',
  preferredName: null,
  contact: {
    phones: [{ kind: 'mobile', number: '+16175550100' }],
    email: null,
    preference: 'sms',
    language: 'es',
  },
  choice: 'move',
  before,
  offered: null,
  present: { ...later, status: 'scheduled', version: 2 },
  calls: 0,
  lastCall: null,
  settled: false,
  ...over,
})

const facts = (lines: readonly Line[], over: Partial<CallListFacts> = {}): CallListFacts => ({
  practiceName: 'Test Clinic',
  away: 'Ada Chen',
  spans: [{ from: '2026-03-02T00:00', to: '2026-03-03T00:00' }],
  isUndone: false,
  lines,
  providers: new Map([[providerId, 'Ada Chen']]),
  zones: new Map([[locationId, zone]]),
  home: zone,
  ...over,
})

const printing = (language: Language = 'en') => ({
  words: wordsIn(language),
  list: callListWords(language),
  by: 'Frieda Desk',
  at: NINE - 3_600_000,
})

const written = (asked: CallListFacts, language: Language = 'en') =>
  textsOf(callList(asked, printing(language)).content)

test('a line tells whom to call how, when they were booked, and the new time', () => {
  expect(written(facts([line()]))).toEqual(
    expect.arrayContaining([
      'Lopez, Maria',
      '(617) 555-0100',
      'prefers texts · Spanish',
      'Mar 2, 2026, 9:00 AM',
      'Moved',
      'Mar 3, 2026, 9:00 AM',
      'Ada Chen',
    ]),
  )
})

test('what is offered, cancelled and taken back is said so', () => {
  const stays = { ...before, status: 'scheduled', version: 1 } as const
  const offered = line({ choice: 'call', offered: later, present: stays })
  expect(written(facts([offered]))).toEqual(
    expect.arrayContaining(['Offer:', 'Mar 3, 2026, 9:00 AM']),
  )
  const gone = line({ choice: 'cancel', present: { ...stays, status: 'cancelled' } })
  expect(written(facts([gone]))).toContain('Cancelled')
  const back = written(facts([offered], { isUndone: true }))
  expect(back).toContain('Back at the old time')
  expect(back).not.toContain('Mar 3, 2026, 9:00 AM')
})

test('the last call stands beside it', () => {
  const lastCall = { at: NINE, outcome: 'no_answer', comment: 'Busy', callBackOn: null } as const
  expect(written(facts([line({ lastCall, calls: 1 })]))).toEqual(
    expect.arrayContaining(['No answer', 'Busy']),
  )
})

test('it speaks Spanish', () => {
  expect(written(facts([line()]), 'es')).toEqual(
    expect.arrayContaining(['Cambiada', 'prefiere mensajes de texto']),
  )
  expect(written(facts([]), 'es')).toEqual(['No hay que llamar a nadie.'])
})

test('its head names whole days without their midnights, and hours with them', () => {
  const head = (spans: CallListFacts['spans']) => {
    const { header } = callList(facts([], { spans }), printing())
    const size = { width: 0, height: 0, orientation: 'landscape' } as const
    return textsOf(typeof header === 'function' ? header(1, 1, size) : header)
  }
  const days = [{ from: '2026-03-02T00:00', to: '2026-03-04T00:00' }]
  expect(head(days)).toContain('Monday, March 2, 2026 – Tuesday, March 3, 2026')
  const hours = [{ from: '2026-03-02T09:00', to: '2026-03-02T12:00' }]
  expect(head(hours)).toContain('Mar 2, 2026, 9:00 AM – Mar 2, 2026, 12:00 PM')
})

test.skipIf(!canReadPdf)('forty lines fill pages whose head repeats', async () => {
  const lines = Array.from({ length: 40 }, (_, n) => line({ familyName: `Family${n}` }))
  const paper = await draw('call-list.pdf', callList(facts(lines), printing()))
  const pages = pagesOf(paper)
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) {
    expect(page).toContain('Call list · Away: Ada Chen')
    expect(page).toContain('40 patients to call')
  }
  expect(pages.join('\n')).toContain('Family39, Maria')
})

test('the procedure draws it, and audits that', async () => {
  const t = testPractice()
  await bookDay(t, 2)
  const { absences } = t.as('manager')
  const decisions = acceptAll(await absences.preview(lookAt(t)))
  const { id } = await absences.record(offToday(t, { decisions }))
  const paper = await t.as('front_desk').reports.callList({ absenceId: id })
  expect(paper).toMatchObject({ fileName: 'call-list.pdf', mediaType: 'application/pdf' })
  expect(countPages(paper)).toBe(1)
  const [entry] = await t.as('owner').access.listAudit({ action: 'call_list.printed' })
  expect(entry).toMatchObject({ subjectId: id })
  const unknown = t.as('manager').reports.callList({ absenceId: newId<AbsenceId>(MONDAY) })
  expect(await refusalOf(unknown)).toMatchObject({ code: 'not_found' })
})
