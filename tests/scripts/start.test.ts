import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../scripts/child.mjs'

const root = resolve(import.meta.dirname, '../..')
const npm = (script: string, ...words: string[]) =>
  run(process.execPath, [`scripts/${script}`, ...words], { cwd: root, quiet: true })

describe('npm start', () => {
  it('says what is wrong with its options in one line, without a stack trace', async () => {
    const { code, output } = await npm('start.mjs', '--prot', '80')
    expect(code).toBe(2)
    expect(output).toBe('There is no option --prot. Say "npm start -- --help" for the list.\n')
  })

  it('explains its options', async () => {
    const { code, output } = await npm('start.mjs', '--help')
    expect(code).toBe(0)
    for (const option of ['--demo', '--data', '--port', '--serve', '--import-synthea'])
      expect(output).toContain(option)
  })
})

describe('npm test', () => {
  it('ends with its line even when it cannot begin', async () => {
    const { code, output } = await npm('test.mjs', 'dance')
    expect(code).toBe(2)
    expect(output).toContain('it was asked for dance.')
    expect(output.trimEnd().split('\n').at(-1)).toBe('Tests: 0 passed, 1 failed, 0 skipped')
  })
})
