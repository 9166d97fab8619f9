import { z } from 'zod'

/**
 * Control characters without tab and line breaks, halves of characters, the marks that turn the
 * direction of text around, and spaces and breaks without width. Joiners stay: Persian and Hindi
 * names need them.
 */
const HIDDEN =
  /[[\p{Cc}--[\t\n\r]]\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/v

/**
 * One line as typed into a field: trimmed, composed (Unicode NFC), neither empty nor longer than
 * `max` characters, and free of control characters and bidirectional overrides, which could make
 * a name read as another.
 */
export const line = (max = 100) =>
  z
    .string('required')
    .max(max, 'too_long')
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, 'required')
        .refine((text) => !HIDDEN.test(text) && !/[\n\r\t]/u.test(text), 'hidden_characters'),
    )

/** A line that may be left empty; empty becomes null. */
export const optionalLine = (max = 100) =>
  z
    .preprocess(
      (text) => (typeof text === 'string' && text.trim() === '' ? null : text),
      line(max).nullable(),
    )
    .default(null)

/** Text of several lines, at most `max` characters; may be empty. */
export const note = (max = 4000) =>
  z
    .string('required')
    .max(max, 'too_long')
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().refine((text) => !HIDDEN.test(text), 'hidden_characters'))
    .default('')

/** An e-mail address; empty becomes null. */
export const optionalEmail = z
  .preprocess(
    (text) => (typeof text === 'string' && text.trim() === '' ? null : text),
    z.email('email_malformed').max(254, 'too_long').nullable(),
  )
  .default(null)

/**
 * Text as search compares it: lower case, without accents, with letters such as ł, ø and ß spelt
 * plainly, and every run of other characters one space.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþæœßı]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[’'`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const PLAIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
}
