import type { Content, TableCell } from 'pdfmake/interfaces'
import { formatMoney } from '../kernel/money.ts'
import { calledName, initials, type PersonName } from '../kernel/names.ts'
import { dateAt, type Zone } from '../kernel/zones.ts'
import { age, fullDate, mediumDate, timeOfDay } from './formats.ts'
import { faint, strong } from './ink.ts'
import type { Sheet } from './paper.ts'
import { labelled, ruled } from './ruled.ts'
import type { SlipWords } from './slip-words.ts'
import type { Words } from './words.ts'

/** How its tables stand on the page. */
const standing = { above: 12, gap: 6 }

/** A visit as its routing slip carries it from station to station. */
export interface SlipFacts {
  readonly practiceName: string
  readonly locationName: string
  readonly currency: string
  readonly zone: Zone
  /** The number under which the waiting room calls; null before arrival. */
  readonly ticket: number | null
  readonly patient: PersonName & { readonly recordNumber: number; readonly birthDate: string }
  readonly alerts: readonly string[]
  readonly typeName: string
  readonly providerName: string
  readonly rooms: readonly string[]
  readonly reason: string | null
  /** UTC epoch ms. */
  readonly startsAt: number
  readonly copayDueCents: number
  readonly paidCents: number
  readonly dueCents: number
  /** Titles of forms that are not signed yet. */
  readonly formsDue: readonly string[]
}

/** How a slip is printed; the privacy form has initials, and neither birth date nor alerts nor reason. */
export interface SlipPrinting {
  readonly words: Words
  readonly slip: SlipWords
  readonly privacy: boolean
}

/** The sheet that goes with a patient through the visit, with a box to tick at each station. */
export function routingSlip(facts: SlipFacts, printing: SlipPrinting): Sheet {
  const { words, slip } = printing
  return {
    pageMargins: [72, 56, 72, 56],
    info: { title: slip.title },
    footer: { text: words.confidential, margin: [72, 16], fontSize: 7.5, color: faint },
    content: [
      headOf(facts, printing),
      particulars(facts, printing),
      { text: slip.stations, fontSize: 12, bold: true, color: strong, margin: [0, 18, 0, 4] },
      stations(facts, printing),
    ],
  }
}

function headOf(facts: SlipFacts, { words, slip }: SlipPrinting): Content {
  const { ticket, practiceName, locationName, startsAt, zone } = facts
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: practiceName, fontSize: 14, bold: true, color: strong },
          { text: locationName, fontSize: 9, color: faint },
          { text: fullDate(dateAt(startsAt, zone), words), fontSize: 10, margin: [0, 6, 0, 0] },
        ],
      },
      {
        width: 'auto',
        alignment: 'right',
        stack:
          ticket === null
            ? []
            : [
                { text: slip.ticket, fontSize: 9, color: faint },
                { text: String(ticket), fontSize: 30, bold: true, color: strong },
              ],
      },
    ],
  }
}

function particulars(facts: SlipFacts, { words, slip, privacy }: SlipPrinting): Content {
  const { patient, zone, startsAt } = facts
  const born = `${mediumDate(patient.birthDate, words)} (${age(dateAt(startsAt, zone), patient.birthDate, words)})`
  const lines: [string, string | null][] = [
    [words.columns.patient, privacy ? initials(patient) : calledName(patient)],
    [words.recordNumber, String(patient.recordNumber)],
    [words.table.birthDate, privacy ? null : born],
    [words.columns.time, timeOfDay(startsAt, zone, words)],
    [words.columns.type, facts.typeName],
    [words.withProvider, facts.providerName],
    [slip.room, facts.rooms.join(', ') || null],
    [words.columns.reason, privacy ? null : facts.reason],
    [words.columns.alerts, privacy ? null : facts.alerts.join('; ') || null],
  ]
  return labelled(lines, 130, standing)
}

function stations(facts: SlipFacts, { words, slip }: SlipPrinting): Content {
  const money = (cents: number) => formatMoney(cents, facts.currency, words.locale)
  const copay = facts.copayDueCents > 0 ? slip.copayDue(money(facts.copayDueCents)) : slip.copayDone
  const forms = facts.formsDue.length > 0 ? slip.sign(facts.formsDue.join(', ')) : slip.formsDone
  const left = facts.dueCents > 0 ? slip.balance(money(facts.dueCents)) : slip.paid
  const lines: [string, string][] = [
    [slip.desk, `${copay} ${forms}`],
    [slip.rooming, facts.rooms.join(', ') || slip.anyRoom],
    [slip.provider, facts.providerName],
    [slip.checkout, `${left} ${slip.nextVisit}`],
  ]
  return ruled(
    lines.map(([station, todo]): TableCell[] => [
      box(),
      { text: station, bold: true, color: strong },
      { text: todo },
      { text: slip.time, color: faint },
    ]),
    [14, 110, '*', 80],
    standing,
  )
}

/** An empty square to tick, each its own: drawing writes its place into it. Fonts rarely have one. */
const box = (): TableCell => ({
  canvas: [{ type: 'rect', x: 0, y: 1, w: 9, h: 9, lineWidth: 0.8, lineColor: strong }],
})
