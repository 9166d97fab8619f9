import { expect, test } from 'vitest'
import { dailySchedule } from '../../../core/reports/daily-schedule.ts'
import type { Day } from '../../../core/reports/day.ts'
import { draw } from '../../../core/reports/paper.ts'
import { wordsIn } from '../../../core/reports/words.ts'
import { day, NINE, sixtyVisits, visit } from './days.ts'
import { canReadPdf, CANNOT_READ, countPages, pagesOf, textsOf } from './pages.ts'

const printing = {
  words: wordsIn('en'),
  by: 'Frieda Desk',
  at: NINE - 3_600_000,
  privacy: false,
}
const print = (asked: Day, over: Partial<typeof printing> = {}) =>
  draw('day.pdf', dailySchedule(asked, { ...printing, ...over }))
const written = (asked: Day, over: Partial<typeof printing> = {}) =>
  textsOf(dailySchedule(asked, { ...printing, ...over }).content)

if (!canReadPdf) console.warn(CANNOT_READ)

test('a line tells time, patient, type, reason, status, alerts and copay', () => {
  const alerts = [
    { text: 'Ramp', severity: 'notice' },
    { text: 'Penicillin', severity: 'danger' },
  ]
  const texts = written(day([visit({ preferredName: 'Mia', alerts, modality: 'video' })]))
  expect(texts).toEqual(
    expect.arrayContaining([
      'Ada Chen, MD',
      '1 visit · Copay due $25.00',
      '9:00 AM',
      '9:30 AM',
      'Lopez, Maria (Mia)',
      '41 y · (617) 555-0100',
      'Follow-up',
      'Video',
      'Blood pressure',
      'Confirmed',
      'Ramp',
      'Penicillin',
      '$25.00',
    ]),
  )
})

test('the privacy form knows initials only', () => {
  const secret = visit({ alerts: [{ text: 'Penicillin', severity: 'danger' }] })
  const all = written(day([secret]), { privacy: true }).join('\n')
  expect(all).toContain('M. L.')
  for (const hidden of ['Maria', 'Lopez', '555', 'Penicillin', '41 y', '1984'])
    expect(all).not.toContain(hidden)
})

test('providers are sorted by name, visits by time, and the copays of each are summed', () => {
  const zoe = { providerId: visit().providerId, providerFamilyName: 'Zhang' }
  const texts = written(
    day([
      visit({ ...zoe, providerId: sixtyVisits()[0]?.providerId ?? zoe.providerId }),
      visit({ startsAt: NINE + 3_600_000, familyName: 'Late' }),
      visit({ familyName: 'Early' }),
    ]),
  )
  const at = (text: string) => texts.indexOf(text)
  expect(at('Ada Chen, MD')).toBeLessThan(at('Ada Zhang, MD'))
  expect(at('Early, Maria')).toBeLessThan(at('Late, Maria'))
  expect(texts).toContain('2 visits · Copay due $50.00')
})

test('babies are counted in days and months, and a birthday counts from its day', () => {
  const born = (birthDate: string) => written(day([visit({ birthDate, phone: null })])).join('\n')
  expect(born('2026-02-20')).toContain('10 d')
  expect(born('2024-03-03')).toContain('23 mo')
  expect(born('2024-03-02')).toContain('2 y')
  expect(born('1984-03-02')).toContain('42 y')
})

test('more alerts than a line bears are counted', () => {
  const alerts = Array.from({ length: 7 }, (_, n) => ({ text: `Alert ${n}`, severity: 'notice' }))
  const texts = written(day([visit({ alerts })]))
  expect(texts.filter((text) => text.startsWith('Alert '))).toHaveLength(4)
  expect(texts).toContain('and 3 more: see the record')
})

test('Spanish paper is Spanish', () => {
  const texts = written(day([visit()]), { words: wordsIn('es') })
  expect(texts).toEqual(
    expect.arrayContaining(['Paciente', 'Confirmada', '1 cita · Copago $25.00']),
  )
})

test.skipIf(!canReadPdf)(
  'every page bears the head of sheet and table, and no line is cut',
  async () => {
    const paper = await print(day(sixtyVisits()))
    const pages = pagesOf(paper)
    expect(pages.length).toBe(countPages(paper))
    expect(pages.length).toBeGreaterThan(3)
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Test Clinic')
      expect(page).toContain('Monday, March 2, 2026')
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`)
      expect(page).toMatch(/Printed Mar 2, 2026, 8:00.AM by Frieda Desk/u)
      expect(page).toContain('Copay due')
    }
    const all = pages.join('\n')
    expect(all.match(/9:00 AM/gu)).toHaveLength(3)
    for (const name of ['Wiśniewska', 'Núñez de la Fuente', 'Trần', 'Ковальський', 'Παπαδόπουλος'])
      expect(all).toContain(name)
  },
)

test('an empty day says so on one page', async () => {
  expect(written(day([]))).toEqual(['No visits on this day.'])
  expect(written(day([]), { words: wordsIn('es') })).toEqual(['No hay citas este día.'])
  expect(countPages(await print(day([])))).toBe(1)
})

test.skipIf(!canReadPdf)('what people typed is text and stays on the sheet', async () => {
  const names = {
    givenName: '<img src=x onerror=alert(1)>',
    familyName: "Robert'); DROP TABLE patients;--",
    reason: '{"text":"x","image":"/etc/passwd"}',
  }
  const long = { givenName: 'W'.repeat(100), familyName: 'M'.repeat(100), reason: 'x'.repeat(200) }
  const pages = pagesOf(await print(day([visit(names), visit(long)])))
  const all = pages.join('\n').replace(/\s+/gu, ' ')
  expect(all).toContain('<img src=x onerror=alert(1)>')
  expect(all).toContain("Robert'); DROP TABLE patients;--")
  expect(all).toContain('"image":"/etc/')
  expect(all.match(/M/gu)?.length).toBeGreaterThanOrEqual(100)
  expect(all.match(/W/gu)?.length).toBeGreaterThanOrEqual(100)
  expect(all.match(/Confirmed/gu)).toHaveLength(2)
})
