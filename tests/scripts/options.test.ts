import { describe, expect, it } from 'vitest'
import { hostWords, readOptions } from '../../scripts/options.mjs'

const read = (...words: string[]) => readOptions(words, import.meta.dirname)

describe('the options of npm start', () => {
  it('are all off when nothing is said', () => {
    expect(hostWords(read())).toEqual([])
    expect(read()).toMatchObject({ demo: false, serve: false, help: false, port: undefined })
  })

  it('take folders from where the person stands', () => {
    expect(read('--data', 'records').data).toBe(`${import.meta.dirname}/records`)
    expect(read('--import-synthea', '.').importSynthea).toBe(import.meta.dirname)
  })

  it('reach the host in its own words', () => {
    const options = read('--demo', '--data=/srv/x', '--port', '0', '--import-synthea', '.')
    expect(hostWords({ ...options, dropDigits: true })).toEqual([
      ...['--demo', '--data', '/srv/x', '--port', '0'],
      ...['--import-synthea', import.meta.dirname, '--drop-digits'],
    ])
  })

  it('keep --serve to themselves', () => {
    expect(read('--serve').serve).toBe(true)
    expect(hostWords(read('--serve'))).toEqual([])
  })

  it.each([
    [['--colour'], 'There is no option --colour.'],
    [['demo'], '"demo" is not an option.'],
    [['--data'], '--data needs a value.'],
    [['--data='], '--data needs a value.'],
    [['--data', '--demo'], '--data needs a value.'],
    [['--demo=yes'], '--demo takes no value.'],
    [['--port', '70000'], '--port needs a whole number from 0 to 65535, not "70000".'],
    [['--port', '80a'], '--port needs a whole number from 0 to 65535, not "80a".'],
    [['--import-synthea', 'nowhere'], `${import.meta.dirname}/nowhere is none.`],
    [['--drop-digits'], '--drop-digits only goes with --import-synthea.'],
  ])('refuse %j in a sentence, as a wrong command', (words, sentence) => {
    expect(() => read(...words)).toThrow(sentence)
    expect(() => read(...words)).toThrow(expect.objectContaining({ code: 2 }))
  })
})
