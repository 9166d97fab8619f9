import { expect, test } from 'vitest'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { roomsFor, wantedRoom } from '../../../renderer/rooming/rooms-for.ts'
import { directory, room1, room2, visit } from '../board/day.ts'

const { resources } = directory
const names = (entry: BoardEntry, others: BoardEntry[] = []) =>
  roomsFor(entry, resources, others).map(({ room, usedBy }) => [room.name, usedBy?.id ?? null])

test('a patient is offered what was left open, else rooms of the kind that they have', () => {
  const open = visit(540, { openNeeds: [{ kind: 'room', category: null }] })
  expect(wantedRoom(open, resources)).toEqual({ kind: 'room', category: null })
  const held = visit(540, { resourceIds: [room1] })
  expect(wantedRoom(held, resources)).toEqual({ kind: 'room', category: null })
  expect(wantedRoom(visit(540), resources)).toBeNull()
})

test('a patient whose visit was planned without a room can be taken to any', () => {
  expect(names(visit(540))).toEqual([
    ['Room 2', null],
    ['Room 10', null],
  ])
})

test('a patient can change to another room, those in use last', () => {
  const other = visit(550, { resourceIds: [room2] })
  expect(names(visit(540, { resourceIds: [room1] }), [other])).toEqual([['Room 2', other.id]])
  expect(names(visit(540), [other])).toEqual([
    ['Room 10', null],
    ['Room 2', other.id],
  ])
})
