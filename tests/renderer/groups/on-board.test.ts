import { describe, expect, it } from 'vitest'
import type { Group } from '../../../core/groups/contract.ts'
import { newId, type GroupId } from '../../../core/kernel/ids.ts'
import { columnsOf, spansOf, type DayParts } from '../../../renderer/board/columns.ts'
import { groupAt } from '../../../renderer/board/cursor.ts'
import {
  at,
  checkUp,
  date,
  dayOf,
  directory,
  locationId,
  omar,
  rita,
  room1,
  visit,
  zone,
} from '../board/day.ts'

const yoga: Group = {
  ...{ id: newId<GroupId>(1), name: 'Yoga', providerId: rita, locationId, typeId: checkUp },
  ...{ resourceId: room1, modality: 'in_person', startsAt: at(600), endsAt: at(660) },
  ...{ capacity: 8, taken: 1, waiting: 0, notes: '', cancelled: false, overridden: false },
  version: 1,
}

const parts = (changes: Partial<DayParts>): DayParts => ({
  ...{ directory, days: [dayOf(rita)], entries: [], locationId, date, zone, providerId: null },
  ...{ by: 'provider', groups: [yoga], shortest: 10, ...changes },
})

describe('a group on the board', () => {
  it('stands in the column of its provider, and in that of its room', () => {
    const [column] = columnsOf(parts({}))
    expect(column?.groups).toEqual([{ group: yoga, span: [600, 660] }])
    const rooms = columnsOf(parts({ by: 'resource' }))
    expect(rooms.map(({ title, groups }) => [title, groups.length])).toEqual([
      ['Room 2', 0],
      ['Room 10', 1],
    ])
  })

  it('stands for those who take part, who are not drawn beside it', () => {
    const entries = [visit(600, { groupId: yoga.id }), visit(700)]
    const [column] = columnsOf(parts({ entries }))
    expect(column?.placed.map(({ entry }) => entry.id)).toEqual([entries[1]?.id])
  })

  it('leaves those in sight whose group is not', () => {
    const entries = [visit(600, { groupId: yoga.id })]
    const [column] = columnsOf(parts({ entries, groups: [] }))
    expect(column?.placed).toHaveLength(1)
  })

  it('brings the column of a provider who works nowhere else, and room to see it', () => {
    const elsewhere = { ...yoga, providerId: omar, startsAt: at(300), endsAt: at(360) }
    const columns = columnsOf(parts({ groups: [elsewhere] }))
    expect(columns.map(({ title }) => title)).toEqual(['Omar Abadi', 'Rita Zand'])
    expect(spansOf(columns)).toContainEqual([300, 360])
  })

  it('is met by the keys at every minute of it', () => {
    const columns = columnsOf(parts({}))
    const columnKey = rita
    expect(groupAt({ columnKey, minute: 600 }, columns)?.id).toBe(yoga.id)
    expect(groupAt({ columnKey, minute: 645 }, columns)?.id).toBe(yoga.id)
    expect(groupAt({ columnKey, minute: 660 }, columns)).toBeNull()
  })
})
