import { describe, expect, it } from 'vitest'
import { addDays } from '../../../core/kernel/dates.ts'
import { newId, type LocationId } from '../../../core/kernel/ids.ts'
import { columnsOver, MOST_COLUMNS, type BoardParts } from '../../../renderer/board/columns-over.ts'
import { date, dayOf, directory, locationId, omar, rita, visit } from './day.ts'

const elsewhere = newId<LocationId>(2)
const place = (id: LocationId, name: string, zone: string) => ({
  ...{ id, name, zone, phone: null, active: true, version: 1 },
  address: { street: null, city: null, region: null, postalCode: null },
})

const parts = (changes: Partial<BoardParts> = {}): BoardParts => ({
  directory: {
    ...directory,
    locations: [
      place(locationId, 'Harbor', 'America/New_York'),
      place(elsewhere, 'Annex', 'America/Los_Angeles'),
    ],
  },
  days: [{ ...dayOf(rita), date }],
  ...{ entries: [], groups: [], dates: [date], locationId, by: 'provider', providerId: null },
  shortest: 10,
  ...changes,
})

const three = [date, addDays(date, 1), addDays(date, 2)]

describe('the columns of the board', () => {
  it('of one day are found by whom they stand for alone', () => {
    const { columns, crowded } = columnsOver(parts())
    expect(columns.map(({ key, of }) => [key, of])).toEqual([[rita, rita]])
    expect(crowded).toBe(false)
  })

  it('of several days stand day by day, each with its date', () => {
    const days = three.map((each) => ({ ...dayOf(rita), date: each }))
    const { columns } = columnsOver(parts({ dates: three, days }))
    expect(columns.map(({ key }) => key)).toEqual(three.map((each) => `${rita}@${each}`))
    expect(columns.map((column) => column.date)).toEqual(three)
  })

  it('hold each visit on its own date only', () => {
    const { columns } = columnsOver(
      parts({ dates: three, providerId: rita, entries: [visit(600)] }),
    )
    expect(columns.map(({ placed }) => placed.length)).toEqual([1, 0, 0])
  })

  it('of a chosen provider stand on every day, worked or not', () => {
    const { columns } = columnsOver(parts({ dates: three, providerId: omar }))
    expect(columns.map(({ working }) => working.length)).toEqual([0, 0, 0])
  })

  it('by location show every location by its own clock', () => {
    const other = visit(600, { locationId: elsewhere, providerId: omar })
    const { columns } = columnsOver(parts({ by: 'location', entries: [visit(540), other] }))
    expect(columns.map(({ title, zone }) => [title, zone])).toEqual([
      ['Annex', 'America/Los_Angeles'],
      ['Harbor', 'America/New_York'],
    ])
    expect(columns.map(({ placed }) => placed.map(({ span }) => span[0]))).toEqual([[420], [540]])
  })

  it('are one of everybody for each day where there would be too many', () => {
    const many = Array.from({ length: MOST_COLUMNS }, (_, n) => addDays(date, n))
    const days = many.flatMap((each) => [
      { ...dayOf(rita), date: each },
      { ...dayOf(omar), date: each },
    ])
    const { columns, crowded } = columnsOver(parts({ dates: many, days }))
    expect(crowded).toBe(true)
    expect(columns.map(({ of }) => of)).toEqual(many.map(() => locationId))
  })
})
