import { describe, expect, it } from 'vitest'
import { matches } from '../../scripts/install.mjs'

const lock = (packages: Record<string, object>) => ({ packages })
const luxon = { version: '3.7.2', integrity: 'sha512-a' }

describe('what is installed', () => {
  it('matches a lock file that names the same packages', () => {
    const wanted = lock({ '': {}, 'tools/node-runtime': {}, 'node_modules/luxon': luxon })
    expect(matches(wanted, lock({ 'node_modules/luxon': luxon }))).toBe(true)
  })

  it('does not match when a package is missing', () => {
    expect(matches(lock({ 'node_modules/luxon': luxon }), lock({}))).toBe(false)
  })

  it('does not match another version, nor other contents of the same one', () => {
    const wanted = lock({ 'node_modules/luxon': luxon })
    const older = lock({ 'node_modules/luxon': { ...luxon, version: '3.7.1' } })
    const other = lock({ 'node_modules/luxon': { ...luxon, integrity: 'sha512-b' } })
    expect(matches(wanted, older)).toBe(false)
    expect(matches(wanted, other)).toBe(false)
  })

  it('may lack what is for other machines only', () => {
    const wanted = lock({ 'node_modules/fsevents': { version: '2.3.3', optional: true } })
    expect(matches(wanted, lock({}))).toBe(true)
  })
})
