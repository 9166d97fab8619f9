import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { query } from '../../../core/database/query.ts'
import { newId, type AppointmentId, type PaymentId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { bookVisit, insertVisit } from '../billing/visits.ts'
import { bytesOf, canReadPdf, CANNOT_READ, countPages, pagesOf } from './pages.ts'

const TEN = MONDAY + 2 * 3_600_000
const TODAY = { date: '2026-03-02' }

if (!canReadPdf) console.warn(CANNOT_READ)

/** The lines of an exported table, as a spreadsheet reads them. */
async function tableOf(t: TestPractice, asked: object = {}): Promise<string[][]> {
  const paper = await t.as('manager').reports.dailyScheduleTable({ ...TODAY, ...asked })
  const text = bytesOf(paper).toString('utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data.slice(1)
}

function rename(t: TestPractice, givenName: string, familyName: string): void {
  t.peek((db) => {
    const names = { given_name: givenName, family_name: familyName }
    db.run(query.updateTable('patients').set(names).where('id', '=', t.maria))
  })
}

test('a day begins and ends by the clock of each location, without cancelled visits', async () => {
  const t = testPractice()
  const midnight = Date.parse('2026-03-02T05:00:00Z')
  bookVisit(t, midnight - 1_800_000)
  bookVisit(t, midnight)
  bookVisit(t, TEN)
  const cancelled = bookVisit(t, TEN + 3_600_000)
  const west = newId<AppointmentId>(MONDAY)
  t.peek((db) => {
    insertVisit(db, t, { id: west, startsAt: midnight + 86_400_000, patientId: t.john })
    db.run(
      query.updateTable('appointments').set({ status: 'cancelled' }).where('id', '=', cancelled),
    )
    const move = query.updateTable('appointments').set({ location_id: t.otherLocation })
    db.run(move.where('id', '=', west))
  })
  const starts = (rows: string[][]) => rows.map((row) => row[1])
  expect(starts(await tableOf(t))).toEqual(['00:00', '10:00', '23:00'])
  expect(starts(await tableOf(t, { locationId: t.otherLocation }))).toEqual(['23:00'])
  expect(await tableOf(t, { providerId: t.otherProvider })).toEqual([])
})

test('cells that a spreadsheet would run are harmless', async () => {
  const t = testPractice()
  bookVisit(t, TEN)
  for (const start of ['=', '+', '-', '@', '\uff1d']) {
    const nasty = `${start}1+1\n"quoted", and; semicolon`
    rename(t, nasty, 'Łukasz')
    const [row] = await tableOf(t)
    expect(row?.[7]).toBe(`'${nasty}`)
    expect(row?.[6]).toBe('Łukasz')
  }
})

test('phones survive the table in the form that one dials', async () => {
  const t = testPractice()
  bookVisit(t, TEN)
  const phoneAs = async (number: string) => {
    t.peek((db) => {
      db.execute('delete from patient_phones')
      const phone = { patient_id: t.maria, position: 0, kind: 'mobile' as const, number }
      db.run(query.insertInto('patient_phones').values(phone))
    })
    return (await tableOf(t))[0]?.[11]
  }
  expect(await phoneAs('+16175550100')).toBe('(617) 555-0100')
  expect(await phoneAs('+442079460958')).toBe('011 44 20 7946 0958')
})

test('the copay that is still due follows the payments', async () => {
  const t = testPractice()
  const appointmentId = bookVisit(t, TEN)
  const biller = t.as('biller').billing
  const charge = { chargeCents: 15_000, coverageCents: 12_000, copayCents: 2_500 }
  await biller.setCharge({ appointmentId, version: 1, ...charge })
  const due = async () => (await tableOf(t))[0]?.at(-1)
  expect(await due()).toBe('25.00')
  const id = newId<PaymentId>(MONDAY)
  await biller.pay({ id, appointmentId, amountCents: 1_999, method: 'cash' })
  expect(await due()).toBe('5.01')
})

test('who may not print or export is refused, and what was handed out is audited', async () => {
  const t = testPractice()
  const refused = { code: 'not_permitted' }
  await expect(t.as('read_only').reports.dailySchedule(TODAY)).rejects.toMatchObject(refused)
  await expect(t.as('front_desk').reports.dailyScheduleTable(TODAY)).rejects.toMatchObject(refused)
  const asked = { ...TODAY, providerId: t.provider }
  const paper = await t.as('front_desk').reports.dailySchedule(asked)
  expect(paper).toMatchObject({
    fileName: 'daily-schedule-2026-03-02.pdf',
    mediaType: 'application/pdf',
  })
  expect(bytesOf(paper).subarray(0, 5).toString()).toBe('%PDF-')
  const [entry] = await t.as('owner').access.listAudit({})
  expect(entry).toMatchObject({ action: 'daily_schedule.printed', actor: 'The front_desk' })
})

test('a day of somebody unknown is not found, and no such date is refused', async () => {
  const t = testPractice()
  const reports = t.as('owner').reports
  const nobody = { ...TODAY, providerId: newId<typeof t.provider>(MONDAY) }
  await expect(reports.dailySchedule(nobody)).rejects.toMatchObject({ code: 'not_found' })
  await expect(reports.dailySchedule({ date: '2026-02-30' })).rejects.toMatchObject({
    details: { problems: [{ path: 'date', code: 'date_malformed' }] },
  })
})

async function paidVisit() {
  const t = testPractice()
  const appointmentId = bookVisit(t, TEN)
  const biller = t.as('biller')
  const card = { method: 'card' as const, cardLastFour: '4242', reference: 'T-9' }
  const paymentId = newId<PaymentId>(MONDAY)
  await biller.billing.pay({ id: paymentId, appointmentId, amountCents: 5_000, ...card })
  return { t, biller, appointmentId, paymentId }
}

test('a receipt is one page, is audited, and an unknown one is not found', async () => {
  const { t, biller, paymentId } = await paidVisit()
  const paper = await biller.reports.receipt({ paymentId })
  expect(paper.fileName).toBe('receipt-1.pdf')
  expect(countPages(paper)).toBe(1)
  const [entry] = await t.as('owner').access.listAudit({ patientId: t.maria })
  expect(entry).toMatchObject({ action: 'receipt.printed', subjectId: paymentId })
  const unknown = { paymentId: newId<PaymentId>(MONDAY) }
  await expect(biller.reports.receipt(unknown)).rejects.toMatchObject({ code: 'not_found' })
})

test.skipIf(!canReadPdf)('a receipt says what was left then, also when printed later', async () => {
  const { biller, appointmentId, paymentId } = await paidVisit()
  const read = async (id: PaymentId) => pagesOf(await biller.reports.receipt({ paymentId: id }))[0]
  const first = await read(paymentId)
  for (const said of [
    'Test Clinic',
    '1 Main St, Boston, MA 02110',
    'Maria Lopez',
    '$50.00',
    '$100.00',
  ])
    expect(first).toContain(said)
  expect(first).toContain('Card ending in 4242')
  expect(first).toContain('The biller')
  const second = newId<PaymentId>(MONDAY)
  await biller.billing.pay({ id: second, appointmentId, amountCents: 10_000, method: 'cash' })
  expect(await read(paymentId)).toBe(first)
  expect(await read(second)).toContain('$0.00')
  const back = newId<PaymentId>(MONDAY)
  await biller.billing.reverse({ id: back, paymentId, reason: 'Wrong card' })
  expect(await read(paymentId)).toContain('taken back later')
  const reversal = await read(back)
  expect(reversal).toContain('Takes back receipt 1')
  expect(reversal).toContain('Wrong card')
})
