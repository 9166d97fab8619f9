import { describe, expect, it } from 'vitest'
import { relist, type ListAsked } from '../../../renderer/board/relist.ts'
import { at, date, locationId, omar, rita, visit, zone } from './day.ts'

const asked: ListAsked = { from: date, to: date, locationId, providerId: null }

describe('a cached list after a move', () => {
  const entry = visit(600)

  it('shows the visit at its new time', () => {
    const moved = { ...entry, startsAt: at(660), endsAt: at(690) }
    expect(relist([entry, visit(700)], moved, asked, zone)[0]).toEqual(moved)
  })

  it('loses it when it goes to another day, and gains it where it arrives', () => {
    const tomorrow = { ...asked, from: '2026-11-21', to: '2026-11-21' }
    expect(relist([entry], entry, tomorrow, zone)).toEqual([])
    expect(relist([], entry, asked, zone)).toEqual([entry])
  })

  it('minds whose list it is', () => {
    expect(
      relist([entry], { ...entry, providerId: omar }, { ...asked, providerId: rita }, zone),
    ).toEqual([])
  })
})
