import type { Column, Content, TableCell } from 'pdfmake/interfaces'
import { formatMoney } from '../kernel/money.ts'
import { filedName, initials } from '../kernel/names.ts'
import { formatPhone } from '../kernel/phone.ts'
import type { Zone } from '../kernel/zones.ts'
import { groupsOf, type Day, type DayGroup, type DayVisit } from './day.ts'
import { age, fullDate, moment, timeOfDay } from './formats.ts'
import { margin, type Sheet } from './paper.ts'
import { faint, rule, strong } from './ink.ts'
import type { Words } from './words.ts'

/** Who prints, when (epoch ms), and in which form. */
export interface Printing {
  readonly words: Words
  readonly by: string
  readonly at: number
  /** Initials instead of names; no phone, age or alerts. */
  readonly privacy: boolean
}

/** The daily schedule: a table for each provider, whose head repeats on every page. */
export function dailySchedule(day: Day, printing: Printing): Sheet {
  const { words } = printing
  const groups = groupsOf(day.visits)
  return {
    pageOrientation: 'landscape',
    pageMargins: [margin, 78, margin, 40],
    info: { title: `${words.dailySchedule} ${day.date}` },
    header: (page, pages) => headOf(day, printing, page, pages),
    footer: {
      text: footOf(groups, printing),
      margin: [margin, 10, margin, 0],
      fontSize: 7.5,
      color: faint,
    },
    content:
      groups.length === 0
        ? [{ text: words.noVisits, fontSize: 12, color: faint, margin: [0, 24, 0, 0] }]
        : groups.map((group) => tableOf(day, group, printing)),
  }
}

function footOf(groups: readonly DayGroup[], { words, privacy }: Printing): string {
  if (groups.length === 0) return ''
  return privacy ? words.privacyForm : words.confidential
}

function headOf(day: Day, printing: Printing, page: number, pages: number): Content {
  const { words } = printing
  const title: Column = {
    width: '*',
    stack: [
      {
        text: clipped(day.practiceName, 100),
        fontSize: 14,
        bold: true,
        color: strong,
        lineHeight: 1,
      },
      {
        text: `${words.dailySchedule} · ${fullDate(day.date, words)}`,
        fontSize: 10.5,
        margin: [0, 4, 0, 0],
      },
    ],
  }
  return {
    margin: [margin, 24, margin, 0],
    columns: [title, imprint(day, printing, words.page(page, pages))],
  }
}

/** Whose day it is, when and by whom it was printed, and which page this is. */
const imprint = (day: Day, { words, by, at }: Printing, page: string): Column => ({
  width: 270,
  alignment: 'right',
  fontSize: 8,
  color: faint,
  stack: [
    { text: clipped(day.scope ?? words.everyone, 40), fontSize: 10, color: strong, bold: true },
    { text: words.printed(moment(at, day.zone, words), clipped(by, 36)) },
    { text: page },
  ],
})

/** The head has room for so much; a longer name would run into the table. */
const clipped = (text: string, length: number): string => {
  const letters = Array.from(text)
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`
}

/**
 * Widths in points, fixed so that one long word cannot push the others off the sheet. With the
 * space between the columns they fill the 720 points between the margins.
 */
const WIDTHS = [52, 146, 98, 118, 58, 132, 56]
const PRIVATE_WIDTHS = [52, 70, 160, 246, 80, 62]

function tableOf(day: Day, group: DayGroup, printing: Printing): Content {
  const labels = labelsOf(printing)
  const rows = group.visits.map((visit) => rowOf(day, visit, printing))
  return {
    margin: [0, 0, 0, 16],
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: printing.privacy ? PRIVATE_WIDTHS : WIDTHS,
      body: [titleOf(day, group, printing, labels.length), labels, ...rows],
    },
    layout: {
      hLineWidth: (line) => (line === 0 ? 0 : line <= 2 ? 0.8 : 0.4),
      hLineColor: (line) => (line <= 2 ? strong : rule),
      vLineWidth: () => 0,
      paddingLeft: (column) => (column === 0 ? 0 : 5),
      paddingRight: (column, table) => (column === (table.table.widths?.length ?? 0) - 1 ? 0 : 5),
      paddingTop: () => 3.5,
      paddingBottom: () => 3,
    },
  }
}

function titleOf(day: Day, group: DayGroup, { words }: Printing, columns: number): TableCell[] {
  const about = [group.speciality, group.location].filter((part) => part !== null).join(' · ')
  const copay = group.visits.reduce((total, visit) => total + visit.copayDueCents, 0)
  const sums = [words.visits(group.visits.length)]
  if (copay > 0) sums.push(`${words.columns.copayDue} ${money(copay, day, words)}`)
  const cell: TableCell = {
    colSpan: columns,
    columns: [
      {
        width: '*',
        text: [
          { text: group.provider, bold: true, fontSize: 11, color: strong },
          { text: `   ${about}`, color: faint },
        ],
      },
      { width: 170, text: sums.join(' · '), alignment: 'right', color: faint },
    ],
  }
  return [cell, ...Array.from({ length: columns - 1 }, () => ({ text: '' }))]
}

function labelsOf({ words: { columns }, privacy }: Printing): TableCell[] {
  const { time, patient, type, reason, status, alerts, copayDue } = columns
  const texts = [time, patient, type, reason, status, ...(privacy ? [] : [alerts]), copayDue]
  return texts.map((text, at) => ({
    text,
    bold: true,
    fontSize: 7.5,
    color: faint,
    alignment: at === texts.length - 1 ? 'right' : 'left',
  }))
}

function rowOf(day: Day, visit: DayVisit, { words, privacy }: Printing): TableCell[] {
  return [
    timeCell(visit, visit.zone, words),
    privacy ? { text: initials(visit), bold: true } : patientCell(day, visit, words),
    typeCell(visit, words),
    { text: visit.reason ?? '' },
    { text: words.status[visit.status] },
    ...(privacy ? [] : [alertsCell(visit, words)]),
    {
      text: visit.copayDueCents > 0 ? money(visit.copayDueCents, day, words) : '–',
      alignment: 'right',
    },
  ]
}

const timeCell = (visit: DayVisit, zone: Zone, words: Words): TableCell => ({
  stack: [
    { text: timeOfDay(visit.startsAt, zone, words), bold: true, color: strong, noWrap: true },
    { text: timeOfDay(visit.endsAt, zone, words), fontSize: 8, color: faint, noWrap: true },
  ],
})

const patientCell = (day: Day, visit: DayVisit, words: Words): TableCell => ({
  stack: [
    { text: filedName(visit), bold: true, color: strong },
    {
      text: [
        age(day.date, visit.birthDate, words),
        ...(visit.phone === null ? [] : [formatPhone(visit.phone)]),
      ].join(' · '),
      fontSize: 8,
      color: faint,
    },
  ],
})

const typeCell = (visit: DayVisit, words: Words): TableCell => ({
  stack: [
    { text: visit.typeName },
    ...(visit.modality === 'in_person'
      ? []
      : [{ text: words.modality[visit.modality], fontSize: 8, color: faint }]),
  ],
})

/** More alerts than these would make a row that fills pages; the record has them all. */
const ALERTS_SHOWN = 4

function alertsCell({ alerts }: DayVisit, words: Words): TableCell {
  const shown: Content[] = alerts
    .slice(0, ALERTS_SHOWN)
    .map(({ text, severity }) => ({ text, fontSize: 8, bold: severity === 'danger' }))
  const more = alerts.length - shown.length
  if (more > 0) shown.push({ text: words.moreAlerts(more), fontSize: 8, color: faint })
  return { stack: shown }
}

const money = (cents: number, { currency }: Day, { locale }: Words): string =>
  formatMoney(cents, currency, locale)
