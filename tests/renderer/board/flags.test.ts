import { describe, expect, it } from 'vitest'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { flagsOf, isBirthday } from '../../../renderer/board/flags.ts'
import { date, visit } from './day.ts'

const flags = (changes: Partial<BoardEntry> = {}, today = date) =>
  flagsOf(visit(600, { status: 'confirmed', ...changes }), date, today)

describe('the flags of an appointment', () => {
  it('are none where nothing is unusual', () => {
    expect(flags()).toEqual([])
  })

  it('stand with the gravest first', () => {
    const all = flags({
      ...{ alerts: 2, balanceCents: 500, birthDate: '2017-11-20', interpreter: true },
      ...{ insuranceMissing: true, status: 'scheduled', firstVisit: true },
    })
    expect(all).toEqual([
      ...['alert', 'balance', 'minor', 'interpreter'],
      ...['insuranceMissing', 'unconfirmed', 'firstVisit', 'birthday'],
    ])
  })

  it('tell of a balance that an earlier visit left, or this one once it is over', () => {
    expect(flags({ balanceCents: 1 })).toEqual(['balance'])
    expect(flags({ dueCents: 2500 })).toEqual([])
    expect(flags({ dueCents: 2500, status: 'completed' })).toEqual(['balance'])
  })

  it('call somebody a minor until the day on which they turn eighteen', () => {
    expect(flags({ birthDate: '2008-11-21' })).toEqual(['minor'])
    expect(flags({ birthDate: '2008-11-20' })).toEqual(['birthday'])
  })

  it('tell that a visit is not confirmed from two days before to its day', () => {
    const scheduled = { status: 'scheduled' } as const
    expect(flags(scheduled, '2026-11-17')).toEqual([])
    expect(flags(scheduled, '2026-11-18')).toEqual(['unconfirmed'])
    expect(flags(scheduled, date)).toEqual(['unconfirmed'])
    expect(flags(scheduled, '2026-11-21')).toEqual([])
    expect(flags({ status: 'arrived' })).toEqual([])
  })
})

describe('a birthday', () => {
  it('is the same day and month in a later year', () => {
    expect(isBirthday('1984-03-14', '2026-03-14')).toBe(true)
    expect(isBirthday('1984-03-14', '2026-03-15')).toBe(false)
    expect(isBirthday('2026-03-14', '2026-03-14')).toBe(false)
  })

  it('of 29 February is on that day in leap years and on 1 March in others', () => {
    expect(isBirthday('2012-02-29', '2028-02-29')).toBe(true)
    expect(isBirthday('2012-02-29', '2028-03-01')).toBe(false)
    expect(isBirthday('2012-02-29', '2027-03-01')).toBe(true)
    expect(isBirthday('2012-02-29', '2100-03-01')).toBe(true)
    expect(isBirthday('2012-02-29', '2027-02-28')).toBe(false)
  })
})
