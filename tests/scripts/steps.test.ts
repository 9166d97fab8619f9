import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseSteps } from '../../scripts/steps.mjs'

const root = resolve(import.meta.dirname, '../..')

describe('the steps of npm test', () => {
  it.each(chooseSteps([]).map((step) => [step.name, step.words[0] ?? '']))(
    '%s has its tool where it is looked for',
    (_name, script) => {
      expect(existsSync(join(root, script))).toBe(true)
    },
  )

  it('are all of them unless some are named', () => {
    const names = chooseSteps([]).map((step) => step.name)
    expect(names).toEqual(['typecheck', 'lint', 'format', 'imports', 'build', 'unit', 'journeys'])
    expect(chooseSteps(['unit', 'lint']).map((step) => step.name)).toEqual(['lint', 'unit'])
  })
})
