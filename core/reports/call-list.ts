import type { Content, TableCell } from 'pdfmake/interfaces'
import type { AbsenceSpan, CallLine, PlaceAt } from '../absences/contract.ts'
import { addDays } from '../kernel/dates.ts'
import { filedName } from '../kernel/names.ts'
import { formatPhone } from '../kernel/phone.ts'
import type { CallListFacts } from './call-list-facts.ts'
import type { CallListWords } from './call-list-words.ts'
import { fullDate, moment } from './formats.ts'
import { faint, rule, strong } from './ink.ts'
import { margin, type Sheet } from './paper.ts'
import type { Words } from './words.ts'

/** Who prints, when (epoch ms), and in which words. */
export interface CallListPrinting {
  readonly words: Words
  readonly list: CallListWords
  readonly by: string
  readonly at: number
}

/** The call list of an absence: a line for each visit, with room to write how the call ended. */
export function callList(facts: CallListFacts, printing: CallListPrinting): Sheet {
  const { words, list } = printing
  return {
    pageOrientation: 'landscape',
    pageMargins: [margin, 92, margin, 40],
    info: { title: list.title },
    header: (page, pages) => headOf(facts, printing, words.page(page, pages)),
    footer: { text: words.confidential, margin: [margin, 10], fontSize: 7.5, color: faint },
    content: [
      ...(facts.isUndone ? [notice(list.undone)] : []),
      facts.lines.length === 0 ? notice(list.empty) : tableOf(facts, printing),
    ],
  }
}

const notice = (text: string): Content => ({ text, fontSize: 11, margin: [0, 0, 0, 12] })

function headOf(facts: CallListFacts, printing: CallListPrinting, page: string): Content {
  const { words, list, by, at } = printing
  const waiting = facts.lines.filter(({ settled }) => !settled).length
  return {
    margin: [margin, 24, margin, 0],
    columns: [
      {
        width: '*',
        stack: [
          { text: facts.practiceName, fontSize: 14, bold: true, color: strong, lineHeight: 1 },
          {
            text: `${list.title} · ${list.away(facts.away)}`,
            fontSize: 10.5,
            margin: [0, 4, 0, 0],
          },
          { text: whenOf(facts, words), fontSize: 9, color: faint },
        ],
      },
      {
        width: 270,
        alignment: 'right',
        fontSize: 8,
        color: faint,
        stack: [
          { text: list.toCall(waiting), fontSize: 10, color: strong, bold: true },
          { text: words.printed(moment(at, facts.home, words), by) },
          { text: page },
        ],
      },
    ],
  }
}

/** Spans beyond these are left to the screen: the head has room for so many. */
const SPANS_SHOWN = 3

const whenOf = ({ spans }: CallListFacts, words: Words): string =>
  spans
    .slice(0, SPANS_SHOWN)
    .map((span) => spanText(span, words))
    .join('; ') + (spans.length > SPANS_SHOWN ? ' …' : '')

/** Whole days without their midnights. A wall-clock time is written as it stands, in no zone. */
function spanText({ from, to }: AbsenceSpan, words: Words): string {
  const first = from.slice(0, 10)
  if (!from.endsWith('T00:00') || !to.endsWith('T00:00'))
    return [from, to].map((local) => moment(Date.parse(`${local}Z`), 'UTC', words)).join(' – ')
  const last = addDays(to.slice(0, 10), -1)
  return [...new Set([first, last])].map((date) => fullDate(date, words)).join(' – ')
}

/** Widths in points; with the space between the columns they fill the sheet. */
const WIDTHS = [14, 190, 130, 150, 90, '*'] as const

function tableOf(facts: CallListFacts, printing: CallListPrinting): Content {
  const { columns } = printing.list
  const heads = ['', columns.patient, columns.before, columns.after, columns.last, columns.outcome]
  const labels = heads.map((text): TableCell => ({ text, bold: true, fontSize: 7.5, color: faint }))
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [...WIDTHS],
      body: [labels, ...facts.lines.map((line) => rowOf(line, facts, printing))],
    },
    layout: {
      hLineWidth: (line) => (line <= 1 ? 0.8 : 0.4),
      hLineColor: (line) => (line <= 1 ? strong : rule),
      vLineWidth: () => 0,
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
  }
}

function rowOf(line: CallLine, facts: CallListFacts, printing: CallListPrinting): TableCell[] {
  return [
    { canvas: [{ type: 'rect', x: 0, y: 1, w: 9, h: 9, lineWidth: 0.8, ...tick(line) }] },
    patientCell(line, printing),
    placeCell(line.before, facts, printing),
    nowCell(line, facts, printing),
    lastCell(line, facts, printing),
    { text: '' },
  ]
}

const tick = ({ settled }: CallLine) => (settled ? { color: strong } : {})

function patientCell(line: CallLine, { list, words }: CallListPrinting): TableCell {
  const { phones, preference, language } = line.contact
  const speech = words.locale.startsWith(language) ? [] : [spoken(language, words)]
  const numbers = phones.map(({ number }) => formatPhone(number)).join(' · ')
  const reach = [list.preference[preference], ...speech].join(' · ')
  return {
    stack: [
      { text: filedName(line), bold: true, color: strong },
      { text: numbers, fontSize: 10 },
      { text: reach, fontSize: 8, color: faint },
    ],
  }
}

const spoken = (language: string, { locale }: Words): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language

const placeCell = (...asked: Parameters<typeof placeLines>): TableCell => ({
  stack: placeLines(...asked),
})

function placeLines(place: PlaceAt, facts: CallListFacts, { words }: CallListPrinting): Content[] {
  const zone = facts.zones.get(place.locationId) ?? facts.home
  return [
    { text: moment(place.startsAt, zone, words) },
    { text: facts.providers.get(place.providerId) ?? '', fontSize: 8, color: faint },
  ]
}

function nowCell(line: CallLine, facts: CallListFacts, printing: CallListPrinting): TableCell {
  const { list } = printing
  const ended = line.present.status === 'cancelled'
  const moved = !ended && isElsewhere(line)
  const word = ended ? list.choice.cancel : moved ? list.choice.move : standing(line, facts, list)
  const shown = moved ? line.present : ended || facts.isUndone ? null : line.offered
  return {
    stack: [
      { text: word, bold: true },
      ...(shown === null ? [] : placeLines(shown, facts, printing)),
    ],
  }
}

const isElsewhere = ({ before, present }: CallLine): boolean =>
  present.startsAt !== before.startsAt || present.providerId !== before.providerId

/** A visit that stands where it was booked. */
function standing(line: CallLine, facts: CallListFacts, list: CallListWords): string {
  if (facts.isUndone) return list.back
  return line.offered === null ? list.choice.call : list.offer
}

function lastCell(line: CallLine, facts: CallListFacts, printing: CallListPrinting): TableCell {
  const { lastCall } = line
  if (lastCall === null) return { text: '' }
  return {
    fontSize: 8,
    stack: [
      { text: printing.list.outcome[lastCall.outcome] },
      { text: moment(lastCall.at, facts.home, printing.words), color: faint },
      { text: lastCall.comment ?? '', color: faint },
    ],
  }
}
