import type * as pdfmakeTypes from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Paper } from './contract.ts'

const MARGIN = 36

/** What every sheet shares; texts from people are values of `text`, never structure. */
const SHEET = {
  pageSize: 'LETTER',
  defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15 },
  info: { creator: 'Daysheet', producer: 'Daysheet' },
} as const

/** The left and right edge of every sheet, in points. */
export const margin = MARGIN

/** A document without what all sheets share. */
export type Sheet = Omit<TDocumentDefinitions, 'defaultStyle' | 'pageSize'>

/** Draws a sheet as PDF. */
export async function draw(fileName: string, sheet: Sheet): Promise<Paper> {
  const printer = await warmPrinter()
  const info = { ...SHEET.info, ...sheet.info }
  const content = await printer.createPdf({ ...SHEET, ...sheet, info }).getBase64()
  return { fileName, mediaType: 'application/pdf', content }
}

type Printer = typeof pdfmakeTypes

let printer: Promise<Printer> | undefined

/** The printer and its fonts are large, and many a run of the program prints nothing. */
const warmPrinter = (): Promise<Printer> => (printer ??= loadPrinter())

/** Nothing but the bundled fonts may be read: neither files nor the network. */
async function loadPrinter(): Promise<Printer> {
  const { default: pdfmake } = await import('pdfmake')
  const { default: roboto } = await import('pdfmake/build/fonts/Roboto.js')
  for (const [name, { data }] of Object.entries(roboto.vfs))
    pdfmake.virtualfs.writeFileSync(name, Buffer.from(data, 'base64'))
  pdfmake.setFonts(roboto.fonts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  return pdfmake
}
