import { describe, expect, it } from 'vitest'
import { learn, nothingTold } from '../../../renderer/curtain/told.ts'
import { veil } from '../../../renderer/curtain/veil.ts'

const row = {
  id: '1',
  givenName: 'María José',
  familyName: 'García-López',
  preferredName: 'Majo',
  birthDate: '1990-05-01',
  phone: '+12125550147',
  notes: 'Afraid of needles.',
}

/** What is shown of a text once an answer was heard. */
const shown = (text: string, answer: unknown = { rows: [row] }) => {
  const told = nothingTold()
  learn(told, answer)
  return veil(text, told)
}

describe('behind the curtain', () => {
  it('names are initials, wherever they stand in a text', () => {
    expect(shown('Majo García-López, 9:00')).toBe('M. G.-L., 9:00')
    expect(shown('García-López, María José (Majo)')).toBe('G.-L., M. J. (M.)')
    expect(shown('Confirm Majo’s visit')).toBe('Confirm M.’s visit')
  })

  it('a word that merely contains a name stays', () => {
    expect(shown('Majority, Garcíason')).toBe('Majority, Garcíason')
  })

  it('numbers of patients are hidden however they are written, others stay', () => {
    expect(shown('Call (212) 555-0147 today')).toBe('Call ••• today')
    expect(shown('Call (212) 555-0199 today')).toBe('Call (212) 555-0199 today')
    expect(shown('2026-03-02 9:00')).toBe('2026-03-02 9:00')
  })

  it('notes are hidden as a whole', () => {
    expect(shown(' Afraid of needles. ')).toBe('•••')
  })

  it('small words of names are words of every text', () => {
    const answer = { givenName: 'Ana', familyName: 'de la Cruz', birthDate: '1990-05-01' }
    expect(shown('Agenda de la semana: Ana de la Cruz', answer)).toBe(
      'Agenda de la semana: A. de la C.',
    )
  })

  it('names without capitals are hidden too', () => {
    expect(shown('李 小龙', { givenName: '小龙', familyName: '李' })).toBe('李. 小.')
  })

  it('providers are no secret', () => {
    const provider = { givenName: 'Wei', familyName: 'Chen', hue: 'teal' }
    expect(shown('Wei Chen', [provider])).toBe('Wei Chen')
    const patient = { givenName: 'Bin', familyName: 'Chen', birthDate: '1990-05-01' }
    expect(shown('Bin Chen with Wei Chen, MD', [provider, patient])).toBe('B. C. with Wei Chen, MD')
  })

  it('a name in one piece is known by the date of birth beside it', () => {
    expect(shown('Ann Bell', { patient: { name: 'Ann Bell', birthDate: '1990-05-01' } })).toBe(
      'A. B.',
    )
    expect(shown('Room 3', { name: 'Room 3' })).toBe('Room 3')
  })
})
