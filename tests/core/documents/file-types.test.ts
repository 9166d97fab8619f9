import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainText, isThumbnail, typeOf } from '../../../core/documents/file-types.ts'

const heic = Buffer.from('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000')

test.each([
  ['application/pdf', Buffer.from('%PDF-1.4')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['image/webp', Buffer.from('RIFF\u0001\u0002\u0003\u0004WEBPVP8 ')],
  ['image/heic', heic],
  ['image/tiff', Buffer.from([0x49, 0x49, 0x2a, 0])],
  ['image/tiff', Buffer.from([0x4d, 0x4d, 0, 0x2a])],
  ['text/plain', Buffer.from('<script>alert(1)</script>')],
  ['text/plain', Buffer.from('Zażółć gęślą jaźń\n')],
])('%s is told by how it begins', (type, content) => {
  expect(typeOf(content)).toBe(type)
})

test.each([
  ['a film in the same container as HEIC', Buffer.from('\u0000\u0000\u0000\u0018ftypisom')],
  ['sound in the same container as WebP', Buffer.from('RIFF\u0001\u0002\u0003\u0004WAVEfmt ')],
  ['a signature cut short', Buffer.from([0x89, 0x50, 0x4e])],
  ['bytes that are no UTF-8', Buffer.from([0xc3, 0x28])],
])('%s is not kept', (_, content) => {
  expect(typeOf(content)).toBeNull()
})

test('text may end within a character and holds no control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, cut) => {
      const bytes = Buffer.from(text)
      const part = bytes.subarray(0, cut % (bytes.length + 1))
      // eslint-disable-next-line no-control-regex -- they are what is looked for
      const isClean = !/[\u0000-\u0008\u000e-\u001f\u007f]/u.test(part.toString())
      expect(isPlainText(part)).toBe(isClean)
    }),
  )
})

test('a thumbnail is a picture that windows draw', () => {
  expect(isThumbnail(Buffer.from([0xff, 0xd8, 0xff]))).toBe(true)
  expect(isThumbnail(heic)).toBe(false)
  expect(isThumbnail(Buffer.from('<svg/>'))).toBe(false)
})
