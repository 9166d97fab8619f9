import type { Document } from '../../core/documents/contract.ts'
import { fold } from '../../core/kernel/text.ts'

const signs: readonly (readonly [RegExp, Document['kind']])[] = [
  [/\b(insurance|seguro|card|tarjeta)\b.*\b(back|reverso)\b/u, 'insurance_back'],
  [/\b(insurance|seguro|card|tarjeta)\b/u, 'insurance_front'],
  [/\b(license|licence|licencia|passport|pasaporte|photo id|dni|id)\b/u, 'photo_id'],
  [/\b(referral|referencia|remision|derivacion)\b/u, 'referral'],
  [/\b(lab|labs|result|results|laboratorio|resultado|resultados|blood|biopsy)\b/u, 'lab'],
  [/\b(letter|carta)\b/u, 'letter'],
]

/** What a file probably is, by its name; the person decides. */
export function guessedKind(fileName: string): Document['kind'] {
  const words = fold(fileName.replace(/\.[^.]*$/u, ''))
  return signs.find(([sign]) => sign.test(words))?.[1] ?? 'other'
}

const LONGEST = 120

/** The name of a file without its ending and without what a name may not hold. */
export function nameOf(fileName: string): string {
  const plain = fileName.replace(/\.[^.]*$/u, '').replace(/\p{C}+/gu, ' ')
  return plain
    .replace(/[_\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
}
