import { FileHeart, FileImage, FileText, type LucideIcon } from 'lucide-react'
import { DocumentKind, MediaType, type Document } from '../../core/documents/contract.ts'

/** What the chooser of the system offers; what a file is decides its content alone. */
export const accepted = [...MediaType.options, '.heic', '.tif', '.tiff', '.txt']

/** What a document can be to the front desk, in the order of the lists. */
export const kinds = DocumentKind.options

/** The kinds that show a side of an insurance card. */
export const isCard = (kind: Document['kind']): boolean =>
  kind === 'insurance_front' || kind === 'insurance_back'

/** How a document can be shown in the window; the rest is only saved. */
export type Showing = 'picture' | 'pdf' | 'text' | 'none'

const showings: Partial<Readonly<Record<Document['mediaType'], Showing>>> = {
  'application/pdf': 'pdf',
  'text/plain': 'text',
  'image/png': 'picture',
  'image/jpeg': 'picture',
  'image/webp': 'picture',
}

/** No browser draws TIFF, and few HEIC. */
export const showingOf = (mediaType: Document['mediaType']): Showing =>
  showings[mediaType] ?? 'none'

const endings: Readonly<Record<Document['mediaType'], string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/tiff': 'tiff',
  'text/plain': 'txt',
}

/** The name of the file that a document is saved as: its ending is what it is. */
export const fileNameOf = ({ name, mediaType }: Pick<Document, 'name' | 'mediaType'>): string =>
  `${name.replace(/[\\/:*?"<>|]+/gu, '-')}.${endings[mediaType]}`

/** What stands for a document that has no small picture. */
export function iconOf({ mediaType, kind }: Pick<Document, 'mediaType' | 'kind'>): LucideIcon {
  if (kind === 'lab') return FileHeart
  return mediaType.startsWith('image/') ? FileImage : FileText
}

/** `820 KB`, `3.4 MB`, as people of `locale` write figures. */
export function sizeText(bytes: number, locale: string): string {
  const isLarge = bytes >= 1_000_000
  const unit = isLarge ? 'megabyte' : 'kilobyte'
  const figure = isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000))
  const style = { style: 'unit', unit, maximumFractionDigits: 1 } as const
  // Figure and unit stay on one line.
  return new Intl.NumberFormat(locale, style).format(figure).replaceAll(' ', '\u00a0')
}
