import { ageOn, timeOf } from '../kernel/dates.ts'
import { dialledPhone } from '../kernel/phone.ts'
import { wallOf, type Zone } from '../kernel/zones.ts'
import type { Paper } from './contract.ts'
import { groupsOf, providerName, type Day, type DayVisit } from './day.ts'
import { decimal, tablePaper, type TableRow } from './table.ts'
import type { Words } from './words.ts'

type Column = readonly [
  head: keyof Words['table'],
  cell: (visit: DayVisit, day: Day, words: Words) => TableRow[number],
]

const COLUMNS: readonly Column[] = [
  ['date', (_, day) => day.date],
  ['start', (visit) => clock(visit.startsAt, visit.zone)],
  ['end', (visit) => clock(visit.endsAt, visit.zone)],
  ['provider', (visit) => providerName(visit)],
  ['location', (visit) => visit.locationName],
  ['recordNumber', (visit) => visit.recordNumber],
  ['familyName', (visit) => visit.familyName],
  ['givenName', (visit) => visit.givenName],
  ['preferredName', (visit) => visit.preferredName],
  ['birthDate', (visit) => visit.birthDate],
  ['age', (visit, day) => ageOn(day.date, visit.birthDate)],
  ['phone', (visit) => (visit.phone === null ? null : dialledPhone(visit.phone))],
  ['type', (visit) => visit.typeName],
  ['modality', (visit, _, words) => words.modality[visit.modality]],
  ['reason', (visit) => visit.reason],
  ['status', (visit, _, words) => words.status[visit.status]],
  ['alerts', (visit) => visit.alerts.map((alert) => alert.text).join('; ')],
  ['copayDue', (visit) => decimal(visit.copayDueCents)],
]

/** The daily schedule as a table: a line for each visit, in the order of the printed one. */
export function dailyTable(day: Day, words: Words): Paper {
  const visits = groupsOf(day.visits).flatMap((group) => group.visits)
  const rows = visits.map((visit) => COLUMNS.map(([, cell]) => cell(visit, day, words)))
  const heads = COLUMNS.map(([head]) => words.table[head])
  return tablePaper(`daily-schedule-${day.date}.csv`, heads, rows)
}

const clock = (instant: number, zone: Zone): string => timeOf(wallOf(instant, zone).minute)
