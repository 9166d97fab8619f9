import { describe, expect, it } from 'vitest'
import { DEFAULT_PORT, readOptions, userFolder } from '../../host/options.ts'

const env = { HOME: '/home/ana' }

describe('the folder of the records', () => {
  it('is the one that the operating system has for an account', () => {
    expect(userFolder('linux', env)).toBe('/home/ana/.local/share/daysheet')
    expect(userFolder('linux', { ...env, XDG_DATA_HOME: '/data' })).toBe('/data/daysheet')
    expect(userFolder('darwin', env)).toBe('/home/ana/Library/Application Support/Daysheet')
    expect(userFolder('win32', { LOCALAPPDATA: 'C:/Local' })).toMatch(/Local.Daysheet$/u)
  })

  it('is another one for the demo clinic, and the one that is named', () => {
    const real = readOptions([], env).folder
    const demo = readOptions(['--demo'], env).folder
    expect(demo).not.toBe(real)
    expect(readOptions(['--data', '/srv/a', '--demo'], env).folder).toBe('/srv/a')
  })
})

it('without words it is the default port, nothing invented, nothing read in', () => {
  expect(readOptions([], env)).toMatchObject({
    port: DEFAULT_PORT,
    demo: false,
    importSynthea: null,
    dropDigits: false,
  })
})

it('reads every word', () => {
  const words = ['--port=0', '--import-synthea', '/csv', '--drop-digits']
  expect(readOptions(words, env)).toMatchObject({
    port: 0,
    importSynthea: '/csv',
    dropDigits: true,
  })
})
