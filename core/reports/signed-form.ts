import type { Content } from 'pdfmake/interfaces'
import { STROKE_FIELD, type Strokes } from '../forms/strokes-contract.ts'
import { readMarkdown, type Block, type Span } from '../kernel/markdown.ts'
import type { Zone } from '../kernel/zones.ts'
import type { FormWords } from './form-words.ts'
import { moment } from './formats.ts'
import { faint, rule, strong } from './ink.ts'
import type { Sheet } from './paper.ts'
import type { Words } from './words.ts'

/** A signed form with what its paper says around it. */
export interface SignedFormFacts {
  readonly practiceName: string
  readonly zone: Zone
  readonly patientName: string
  readonly recordNumber: number
  readonly title: string
  /** Markdown. */
  readonly body: string
  readonly edition: number
  readonly textHash: string
  readonly whole: boolean
  readonly way: 'screen' | 'paper'
  readonly signer: 'patient' | 'guardian'
  readonly signerName: string
  readonly witness: string | null
  readonly strokes: Strokes | null
  /** UTC epoch ms. */
  readonly signedAt: number
  readonly withdrawnAt: number | null
  readonly withdrawnBy: string | null
  readonly withdrawnReason: string | null
}

/** A form as it was signed, with its signature. */
export function signedForm(facts: SignedFormFacts, words: Words, form: FormWords): Sheet {
  return {
    pageMargins: [72, 64, 72, 64],
    info: { title: facts.title },
    footer: (page, pages) => ({
      margin: [72, 20],
      fontSize: 7.5,
      color: faint,
      text: `${words.confidential} ${words.page(page, pages)}`,
    }),
    content: [
      { text: facts.practiceName, fontSize: 14, bold: true, color: strong },
      { text: facts.title, fontSize: 18, bold: true, color: strong, margin: [0, 14, 0, 8] },
      ...blocksOf(readMarkdown(facts.body)),
      signatureOf(facts, words, form),
    ],
  }
}

const blocksOf = (blocks: readonly Block[]): Content[] => blocks.map(contentOf)

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return {
        text: spansOf(block.spans),
        ...{ fontSize: block.level === 1 ? 14 : 11.5, bold: true, color: strong },
        margin: [0, 8, 0, 4],
      }
    case 'paragraph':
      return { text: spansOf(block.spans), fontSize: 10, margin: [0, 0, 0, 6] }
    case 'quote':
      return { stack: blocksOf(block.blocks), margin: [16, 0, 0, 6], color: faint }
    case 'rule':
      return lineAcross(468)
    case 'list':
      return listOf(block)
  }
}

function listOf({ ordered, items }: Extract<Block, { kind: 'list' }>): Content {
  const stacks = items.map((item) => ({ stack: blocksOf(item) }))
  return { ...(ordered ? { ol: stacks } : { ul: stacks }), margin: [0, 0, 0, 6] }
}

const spansOf = (spans: readonly Span[]) =>
  spans.map(({ text, bold, italic }) => ({ text, bold, italics: italic }))

const lineAcross = (width: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: rule }],
  margin: [0, 4, 0, 6],
})

function signatureOf(facts: SignedFormFacts, words: Words, form: FormWords): Content {
  const { signerName, signer, signedAt, zone, way, witness } = facts
  const how = way === 'paper' ? form.onPaper : form.onScreen
  const lines = [
    `${signerName} (${form.signer[signer]})`,
    `${form.patient}: ${facts.patientName}, ${words.recordNumber} ${facts.recordNumber}`,
    `${form.signedAt} ${moment(signedAt, zone, words)}, ${how}`,
    witness === null ? form.atKiosk : form.witness(witness),
    `${form.edition(facts.edition)} · SHA-256 ${facts.textHash}`,
    ...(facts.whole ? [] : [form.notWhole]),
    ...withdrawal(facts, words, form),
  ]
  return {
    unbreakable: true,
    margin: [0, 20, 0, 0],
    stack: [
      ...(facts.strokes === null ? [] : [drawn(facts.strokes)]),
      lineAcross(STROKE_FIELD.width * SCALE),
      ...lines.map((text): Content => ({ text, fontSize: 9, color: strong })),
    ],
  }
}

function withdrawal(facts: SignedFormFacts, words: Words, form: FormWords): string[] {
  const { withdrawnAt, withdrawnBy, withdrawnReason, zone } = facts
  if (withdrawnAt === null) return []
  const by = withdrawnBy ?? ''
  return [form.withdrawn(moment(withdrawnAt, zone, words), by, withdrawnReason ?? '')]
}

/** Units of the field on paper, in points. */
const SCALE = 0.24

const drawn = (strokes: Strokes): Content => ({
  canvas: strokes.map((stroke) => ({
    type: 'polyline' as const,
    lineWidth: 1.2,
    lineColor: strong,
    points: stroke.map(([x, y]) => ({ x: x * SCALE, y: y * SCALE })),
  })),
})
