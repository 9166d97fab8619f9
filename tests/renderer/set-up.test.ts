import { describe, expect, test } from 'vitest'
import { blankDraft, newRoom, readDraft, type Draft } from '../../renderer/set-up/draft.ts'
import { presets, trades, typeOf } from '../../renderer/set-up/presets.ts'
import { firstAtFault, problemsAt, stepOf } from '../../renderer/set-up/steps.ts'

const NOW = Date.UTC(2026, 10, 21)

function filled(): Draft {
  const draft = blankDraft('en', NOW)
  return {
    ...draft,
    practice: { ...draft.practice, name: 'Harbor Clinic', phone: '617 555 0142' },
    location: { ...draft.location, name: 'Main office', zone: 'America/New_York' },
    provider: { ...draft.provider, givenName: 'Ada', familyName: 'Chen' },
    resources: [newRoom(draft, 'Room 1', 'room', NOW)],
    types: presets.medical.types.map((preset) => typeOf(preset, 'room', preset.name, NOW)),
    owner: { username: 'ada', displayName: 'Ada Chen', password: 'quiet river lantern' },
  }
}

describe('a filled-in draft', () => {
  test('is what the contract takes', () => {
    const { begin, problems } = readDraft(filled())
    expect(problems).toEqual({})
    expect(begin?.practice).toMatchObject({ phone: '+16175550142', email: null })
  })
  test.each(trades)('begins with usable types for %s', (trade) => {
    const { kind, types } = presets[trade]
    const draft = { ...filled(), types: types.map((one) => typeOf(one, kind, one.name, NOW)) }
    expect(readDraft(draft).problems).toEqual({})
  })
})

describe('what is missing', () => {
  test('is told at the field, and leads to the first step with a problem', () => {
    const { begin, problems } = readDraft(blankDraft('en', NOW))
    expect(begin).toBeNull()
    expect(problems).toMatchObject({ 'practice.name': 'required', types: 'required' })
    expect(firstAtFault(problems)).toBe('clinic')
  })
  test('belongs to one step', () => {
    const draft = { ...filled(), owner: { username: 'x', displayName: 'X', password: 'short' } }
    const { problems } = readDraft(draft)
    expect(problemsAt('owner', problems)).toEqual({
      'owner.username': 'username_malformed',
      'owner.password': 'password_short',
    })
    expect(problemsAt('clinic', problems)).toEqual({})
  })
  test('may be a number that was emptied', () => {
    const draft = filled()
    const types = draft.types.map((type) => ({ ...type, chargeCents: null }))
    const { problems } = readDraft({ ...draft, types })
    expect(Object.keys(problems)).toContain('types.0.chargeCents')
    expect(firstAtFault(problems)).toBe('visits')
  })
  test('in the hours belongs to the provider', () => {
    const draft = filled()
    const { problems } = readDraft({ ...draft, hours: { ...draft.hours, to: '08:00' } })
    expect(Object.keys(problems).map(stepOf)).toContain('provider')
  })
})
