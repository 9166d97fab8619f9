import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, isOnPath } from '../../scripts/chromium.mjs'

const folder = mkdtempSync(join(tmpdir(), 'daysheet-chromium-'))
const first = join(folder, 'first')
const second = join(folder, 'second')
const path = [first, second].join(delimiter)

beforeAll(() => {
  for (const place of [first, second]) mkdirSync(place)
  writeFileSync(join(first, 'google-chrome'), '')
  writeFileSync(join(second, 'chromium'), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the Chromium for the journeys', () => {
  it('is the one that CHROMIUM_PATH names, before any other', () => {
    const named = join(first, 'google-chrome')
    expect(findChromium({ CHROMIUM_PATH: named, PATH: path })).toBe(named)
  })

  it('is not replaced by another one when the named one is missing', () => {
    expect(findChromium({ CHROMIUM_PATH: join(folder, 'gone'), PATH: path })).toBeUndefined()
  })

  it('is Chromium rather than Chrome, wherever on the path they lie', () => {
    expect(findChromium({ PATH: path })).toBe(join(second, 'chromium'))
    expect(findChromium({ PATH: first })).toBe(join(first, 'google-chrome'))
  })
})

it('programs are looked for in every folder of the path', () => {
  expect(isOnPath('chromium', { PATH: path })).toBe(true)
  expect(isOnPath('chromium', { PATH: first })).toBe(false)
  expect(isOnPath('chromium', {})).toBe(false)
})
