import type { Content } from 'pdfmake/interfaces'
import type { Payment } from '../billing/contract.ts'
import { formatMoney } from '../kernel/money.ts'
import { calledName } from '../kernel/names.ts'
import type { Zone } from '../kernel/zones.ts'
import { moment } from './formats.ts'
import { faint, strong } from './ink.ts'
import type { Sheet } from './paper.ts'
import { labelled, ruled } from './ruled.ts'
import type { Words } from './words.ts'

/** A payment with what its receipt says around it. */
export interface ReceiptFacts {
  readonly practiceName: string
  readonly currency: string
  readonly locationName: string
  readonly locationAddress: string
  readonly locationPhone: string | null
  readonly zone: Zone
  readonly payment: Payment
  /** The number of the receipt that a reversal takes back. */
  readonly takesBack: number | null
  readonly patient: {
    readonly givenName: string
    readonly familyName: string
    readonly preferredName: string | null
    readonly recordNumber: number
  }
  readonly typeName: string
  readonly providerName: string
  /** UTC epoch ms. */
  readonly visitAt: number
  /** What was left to pay for the visit right after this payment, in cents. */
  readonly leftCents: number
}

/** The receipt of a payment, or of its reversal. */
export function receipt(facts: ReceiptFacts, words: Words): Sheet {
  const { payment } = facts
  const title = payment.reverses === null ? words.receipt : words.reversal
  return {
    pageMargins: [72, 64, 72, 64],
    info: { title: `${title} ${payment.receiptNumber}` },
    content: [
      letterhead(facts),
      {
        margin: [0, 22, 0, 10],
        columns: [
          { width: '*', text: title, fontSize: 18, bold: true, color: strong },
          {
            width: 'auto',
            text: `${words.receiptNumber} ${payment.receiptNumber}`,
            fontSize: 11,
            margin: [0, 6, 0, 0],
          },
        ],
      },
      particulars(facts, words),
      amounts(facts, words),
      { text: closing(facts, words), margin: [0, 18, 0, 0], fontSize: 10, color: faint },
    ],
  }
}

function letterhead(facts: ReceiptFacts): Content {
  const lines = [facts.locationName, facts.locationAddress, facts.locationPhone ?? '']
  return {
    stack: [
      { text: facts.practiceName, fontSize: 14, bold: true, color: strong },
      ...lines.filter((line) => line !== '').map((text) => ({ text, fontSize: 9, color: faint })),
    ],
  }
}

function particulars(facts: ReceiptFacts, words: Words): Content {
  const { payment, patient, zone } = facts
  const lines: [string, string | null][] = [
    [words.receiptDate, moment(payment.takenAt, zone, words)],
    [words.receivedFrom, calledName({ ...patient, preferredName: null })],
    [words.recordNumber, String(patient.recordNumber)],
    [words.forVisit, `${facts.typeName}, ${moment(facts.visitAt, zone, words)}`],
    [words.withProvider, facts.providerName],
    [words.method, methodOf(payment, words)],
    [words.reference, payment.reference],
    [words.takenBy, payment.takenBy],
    [words.reversalReason, payment.reason],
  ]
  return labelled(lines, 150)
}

function amounts({ payment, leftCents, currency }: ReceiptFacts, words: Words): Content {
  const { locale } = words
  const label = payment.reverses === null ? words.amountPaid : words.amountReturned
  const amount = formatMoney(Math.abs(payment.amountCents), currency, locale)
  const left = formatMoney(leftCents, currency, locale)
  const table = ruled(
    [
      [
        { text: label, bold: true, fontSize: 13, color: strong },
        { text: amount, bold: true, fontSize: 13, color: strong, alignment: 'right' },
      ],
      [{ text: words.balanceLeft }, { text: left, alignment: 'right' }],
    ],
    ['*', 160],
  )
  return { stack: [table], margin: [0, 16, 0, 0] }
}

function closing({ payment, takesBack }: ReceiptFacts, words: Words): string {
  if (takesBack !== null) return words.reversesReceipt(takesBack)
  return payment.reversed ? words.wasReversed : words.thanks
}

function methodOf(payment: Payment, words: Words): string {
  return payment.cardLastFour === null
    ? words.methods[payment.method]
    : words.cardEnding(payment.cardLastFour)
}
