import { describe, expect, test } from 'vitest'
import { problems } from '../../core/kernel/problems.ts'
import { refusals } from '../../core/kernel/refusals.ts'
import * as en from '../../renderer/locales/en/index.ts'
import * as es from '../../renderer/locales/es/index.ts'

const texts = { en, es }

type Tree = { readonly [key: string]: string | Tree }

/** Every text by its dotted path. */
function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
}

const english = new Map(flat(texts.en))
const spanish = new Map(flat(texts.es))
const holes = (text = '') => (text.match(/\{\{\w+\}\}/gu) ?? []).sort()

describe('Spanish', () => {
  test('says everything that English says', () =>
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort()))

  test('leaves nothing empty', () =>
    expect([...spanish].filter(([, text]) => text.trim() === '')).toEqual([]))

  test('fills in the same values', () => {
    const differing = [...english].filter(
      ([key, text]) => holes(text).join() !== holes(spanish.get(key)).join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test.each(Object.keys(problems))('has its own sentence for the problem %s', (code) => {
    expect(spanish.get(`problems.${code}`)).not.toBe(english.get(`problems.${code}`))
  })

  test.each([...Object.keys(refusals), 'unreachable', 'bug'])(
    'has its own sentence for the refusal %s',
    (code) => expect(spanish.get(`failures.${code}`)).not.toBe(english.get(`failures.${code}`)),
  )
})
