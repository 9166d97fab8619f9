import { describe, expect, it } from 'vitest'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type TypeId } from '../../../core/kernel/ids.ts'
import type { Interval } from '../../../core/kernel/intervals.ts'
import { judge, roomsFor, type Loaded, type Target } from '../../../renderer/board/verdict.ts'
import { aside, at, dayOf, directory, omar, rita, room1, type, visit } from './day.ts'

const loaded = (entries: BoardEntry[]): Loaded => ({
  ...{ directory, entries, days: [dayOf(rita), dayOf(omar)] },
})
const target = (minute: number, changes: Partial<Target> = {}): Target => ({
  ...{ visitId: null, patientId: null, type, providerId: rita, resourceIds: [] },
  interval: [at(minute), at(minute) + 30 * MINUTE],
  ...changes,
})

describe('the verdict on a target', () => {
  it('is free within hours, also right after another visit and its buffer', () => {
    expect(judge(target(640), loaded([visit(600)]))).toEqual({ kind: 'free' })
  })

  it('names the visit in the way, and minds the minutes kept free after it', () => {
    const other = visit(600)
    const taken = { kind: 'conflict', what: 'provider', with: other }
    expect(judge(target(615), loaded([other]))).toEqual(taken)
    expect(judge(target(630), loaded([other]))).toEqual(taken)
  })

  it('finds a short visit inside a long one, and a long one around a short one', () => {
    const short = visit(600, { endsAt: at(610) })
    const long: Interval = [at(560), at(700)]
    expect(judge(target(0, { interval: long }), loaded([short])).kind).toBe('conflict')
    const around = visit(560, { endsAt: at(700) })
    expect(judge(target(600), loaded([around])).kind).toBe('conflict')
  })

  it('does not let a visit stand in its own way, nor a cancelled one', () => {
    const mine = visit(600)
    expect(judge(target(615, { visitId: mine.id }), loaded([mine])).kind).toBe('free')
    expect(judge(target(600), loaded([visit(600, { status: 'cancelled' })])).kind).toBe('free')
  })

  it('sees the patient elsewhere and the room in use', () => {
    const other = visit(600, { providerId: omar, resourceIds: [room1] })
    const patient = judge(target(600, { patientId: other.patientId }), loaded([other]))
    expect(patient).toMatchObject({ kind: 'conflict', what: 'patient' })
    const room = judge(target(600, { resourceIds: [room1] }), loaded([other]))
    expect(room).toMatchObject({ kind: 'conflict', what: 'resource' })
  })

  it('tells a break from closed hours', () => {
    expect(judge(target(705), loaded([]))).toEqual({ kind: 'outside', why: 'break' })
    expect(judge(target(1005), loaded([]))).toEqual({ kind: 'outside', why: 'closed' })
  })

  it('keeps other types out of what is set aside', () => {
    const days = [{ ...dayOf(rita), blocks: [aside(600, 660)] }]
    const other = { ...type, id: newId<TypeId>(1) }
    expect(judge(target(630), { ...loaded([]), days })).toEqual({ kind: 'free' })
    const verdict = judge(target(645, { type: other }), { ...loaded([]), days })
    expect(verdict).toEqual({ kind: 'outside', why: 'set_aside' })
    expect(judge(target(660, { type: other }), { ...loaded([]), days }).kind).toBe('free')
  })

  it('refuses a time that the clocks skip', () => {
    const skipped = judge(target(600, { interval: null }), loaded([]))
    expect(skipped).toEqual({ kind: 'outside', why: 'skipped' })
  })
})

describe('the rooms of a visit at a target', () => {
  it('stay while they are free, and are left to the core when they are not', () => {
    const wanted = target(600, { resourceIds: [room1] })
    expect(roomsFor(wanted, loaded([]))).toEqual([room1])
    expect(roomsFor(wanted, loaded([visit(600, { resourceIds: [room1] })]))).toEqual([])
  })
})

describe('time that is taken without an appointment', () => {
  const held = {
    what: 'hold',
    name: 'Dana',
    yours: false,
    providerId: rita,
    resourceIds: [],
  } as const
  const taken = [{ ...held, startsAt: at(600), endsAt: at(630) }]
  const verdictAt = (minute: number) =>
    judge({ ...target(minute), patientId: null, resourceIds: [] }, { ...loaded([]), taken })

  it('is in the way of the provider whose time it is', () => {
    expect(verdictAt(615)).toEqual({ kind: 'conflict', what: 'hold', by: taken[0] })
    expect(verdictAt(630)).toEqual({ kind: 'free' })
  })
})
