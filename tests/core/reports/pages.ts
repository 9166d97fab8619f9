import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Paper } from '../../../core/reports/contract.ts'
import { testFolder } from '../../support/folder.ts'

/** True where poppler's `pdftotext` is installed. */
export const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0

/** What to print where it is not. */
export const CANNOT_READ = 'pdftotext (poppler-utils) is not installed: pages are not read back'

/** The text of each page, laid out as printed. */
export function pagesOf(paper: Paper): string[] {
  const file = join(testFolder(), 'paper.pdf')
  writeFileSync(file, bytesOf(paper))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return text.split('\f').slice(0, -1)
}

export const bytesOf = (paper: Paper): Buffer => Buffer.from(paper.content, 'base64')

/** How many pages a PDF has. */
export const countPages = (paper: Paper): number =>
  bytesOf(paper)
    .toString('latin1')
    .match(/\/Type \/Page\b/gu)?.length ?? 0

/** Every text of a document before it is drawn, in reading order. */
export function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node]
  if (Array.isArray(node)) return node.flatMap(textsOf)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    ['text', 'stack', 'columns', 'content', 'table', 'body'].includes(key) ? textsOf(value) : [],
  )
}
