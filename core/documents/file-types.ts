import type { MediaType } from './contract.ts'

const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))

const begins = (bytes: Uint8Array, ...signature: readonly number[]) =>
  bytes.length >= signature.length && signature.every((byte, at) => bytes[at] === byte)

/** The brands of ISO media files that hold HEIC pictures (ISO/IEC 23008-12, annex B). */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'mif1'])

const isHeic = (bytes: Uint8Array) =>
  text(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(text(bytes, 8, 12))

/** How files of each kind begin; what a sender calls them is never asked. */
const signs: readonly (readonly [MediaType, (bytes: Uint8Array) => boolean])[] = [
  ['application/pdf', (bytes) => text(bytes, 0, 5) === '%PDF-'],
  ['image/png', (bytes) => begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['image/jpeg', (bytes) => begins(bytes, 0xff, 0xd8, 0xff)],
  ['image/webp', (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP'],
  ['image/heic', isHeic],
  [
    'image/tiff',
    (bytes) => begins(bytes, 0x49, 0x49, 0x2a, 0) || begins(bytes, 0x4d, 0x4d, 0, 0x2a),
  ],
]

/**
 * What a file is, from how its content begins.
 *
 * @param start the first piece of it
 * @returns null for what is not kept
 */
export function typeOf(start: Uint8Array): MediaType | null {
  const sign = signs.find(([, fits]) => fits(start))
  if (sign) return sign[0]
  return isPlainText(start) ? 'text/plain' : null
}

/** Control characters that plain text does not hold; tab, line breaks and form feed it does. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/u

/**
 * True for UTF-8 without control characters.
 *
 * @param piece may end within a character, since a file is cut into pieces by bytes
 */
export function isPlainText(piece: Uint8Array): boolean {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    return !CONTROLS.test(decoder.decode(piece, { stream: true }))
  } catch {
    return false
  }
}

const thumbnails = new Set<MediaType | null>(['image/jpeg', 'image/png', 'image/webp'])

/** True for a picture that every window can show small. */
export const isThumbnail = (bytes: Uint8Array): boolean => thumbnails.has(typeOf(bytes))
