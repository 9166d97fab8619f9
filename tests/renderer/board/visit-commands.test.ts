import { describe, expect, it, vi } from 'vitest'
import type { BoardEntry, Parked } from '../../../core/appointments/contract.ts'
import { permissionsOf } from '../../../core/kernel/permissions.ts'
import { chordOf } from '../../../renderer/desk/chord.ts'
import { menuLines } from '../../../renderer/visit-commands/menu-lines.ts'
import { phaseOf, type Phase } from '../../../renderer/visit-commands/phase.ts'
import { commandsOn, refusedKey } from '../../../renderer/visit-commands/usable.ts'
import { visitCommands, type VisitDeeds } from '../../../renderer/visit-commands/visit-commands.ts'
import { at, visit, zone } from './day.ts'

const deeds = (phase: Phase = 'begun'): VisitDeeds => ({
  ...{ phase: () => phase, step: vi.fn(), park: vi.fn(), putBack: vi.fn(), cut: vi.fn() },
})

const idsOn = (entry: BoardEntry, use: VisitDeeds = deeds(), held = permissionsOf.owner) =>
  commandsOn(entry, use, held).map(({ id }) => id)

const parked: Parked = {
  ...visit(600, { status: 'rescheduled' }),
  ...{ wasStatus: 'confirmed', parkedAt: 0, parkedBy: 'Dana' },
}

describe('what can be done with an appointment', () => {
  it('follows its status', () => {
    expect(idsOn(visit(600))).toEqual(
      expect.arrayContaining(['open', 'checkIn', 'confirmed', 'arrived', 'cut', 'park', 'cancel']),
    )
    const here = idsOn(visit(600, { status: 'arrived' }))
    expect(here).toEqual(expect.arrayContaining(['roomed', 'in_progress', 'back', 'cut']))
    expect(here).not.toContain('park')
    const done = idsOn(visit(600, { status: 'completed' }))
    expect(done).not.toContain('cancel')
    expect(done).not.toContain('cut')
  })

  it('leaves out who arrived before the day, and who was missed before the time', () => {
    const early = ['checkIn', 'arrived', 'no_show']
    const offered = (phase: Phase) =>
      idsOn(visit(600), deeds(phase)).filter((id) => early.includes(id))
    expect(offered('ahead')).toEqual([])
    expect(offered('today')).toEqual(['checkIn', 'arrived'])
    expect(offered('begun')).toEqual(early)
    expect(idsOn(visit(600), deeds('ahead'))).toEqual(
      expect.arrayContaining(['confirmed', 'cut', 'move', 'cancel']),
    )
  })

  it('is cut only where something can be carried', () => {
    const { cut: _, ...rest } = deeds()
    expect(idsOn(visit(600), rest)).not.toContain('cut')
  })

  it('opens the record system only where there is one', () => {
    expect(idsOn(visit(600))).not.toContain('elsewhere')
    const elsewhere = vi.fn()
    expect(idsOn(visit(600), { ...deeds(), elsewhere })).toContain('elsewhere')
  })

  it('is other for one that is parked', () => {
    const ids = idsOn(parked)
    expect(ids).toEqual(['open', 'patient', 'move', 'putBack', 'cancel'])
    expect(idsOn(visit(600, { status: 'rescheduled' }))).not.toContain('putBack')
  })

  it('is what the account may do', () => {
    expect(idsOn(visit(600), deeds(), permissionsOf.read_only)).toEqual(['open', 'patient'])
  })

  it('goes back to the step that the history tells of', () => {
    const use = deeds()
    const entry = visit(600, { status: 'arrived' })
    const step = (from: 'scheduled' | 'confirmed') => ({
      ...{ kind: 'status' as const, fromStatus: from, toStatus: 'arrived' as const },
    })
    const back = visitCommands.find(({ id }) => id === 'back')
    back?.run({ ...entry, history: [step('scheduled')] } as BoardEntry, use)
    expect(use.step).toHaveBeenCalledWith(expect.objectContaining({ id: entry.id }), 'scheduled')
    back?.run(entry, use)
    expect(use.step).toHaveBeenLastCalledWith(entry, 'confirmed')
  })

  it('has a key of its own on every appointment', () => {
    for (const entry of [visit(600), visit(600, { status: 'arrived' }), parked]) {
      const keys = commandsOn(entry, deeds(), permissionsOf.owner).flatMap(
        ({ shortcut }) => shortcut ?? [],
      )
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('stands in a menu by groups', () => {
    const commands = commandsOn(parked, deeds(), permissionsOf.owner)
    const lines = menuLines(commands, parked, deeds(), (id) => id)
    expect(lines.map((line) => (line === 'line' ? line : line.id))).toEqual([
      ...['open', 'patient', 'line', 'move', 'putBack', 'line', 'cancel'],
    ])
  })
})

describe('a key that does nothing on an appointment', () => {
  const { owner, read_only } = permissionsOf
  const refused = (keys: string, entry: BoardEntry, use = deeds(), held = owner) =>
    refusedKey(keys, entry, use, held)

  it('says why not', () => {
    const scheduled = visit(600)
    expect(refused('3', scheduled)).toEqual({ id: 'roomed', why: 'status' })
    expect(refused('2', scheduled, deeds('ahead'))).toEqual({ id: 'arrived', why: 'early' })
    expect(refused('2', scheduled, deeds(), read_only)).toEqual({
      id: 'arrived',
      why: 'permission',
    })
  })

  it('is none that does something, or that no command has', () => {
    expect(refused('2', visit(600))).toBeNull()
    expect(refused('Backspace', parked)).toBeNull()
    expect(refused('Z', visit(600))).toBeNull()
  })

  it('says nothing where the screen cannot do it at all', () => {
    const { cut: _, ...rest } = deeds()
    expect(refused('X', visit(600, { status: 'completed' }), rest)).toBeNull()
    expect(refused('X', visit(600, { status: 'completed' }))).toEqual({ id: 'cut', why: 'status' })
  })
})

describe('where the start of an appointment stands in time', () => {
  const phase = (now: number) => phaseOf(visit(600), now, zone)

  it('is told by the clock of the location', () => {
    expect(phase(at(-1))).toBe('ahead')
    expect(phase(at(0))).toBe('today')
    expect(phase(at(599))).toBe('today')
    expect(phase(at(600))).toBe('begun')
  })
})

describe('a key press', () => {
  const press = { key: 'x', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

  it('tells letters with and without Shift apart, and leaves other keys to others', () => {
    expect(chordOf(press)).toBe('X')
    expect(chordOf({ ...press, key: 'X', shiftKey: true })).toBe('Shift+X')
    expect(chordOf({ ...press, key: 'Delete' })).toBe('Delete')
    expect(chordOf({ ...press, ctrlKey: true })).toBe('Mod+X')
  })
})
