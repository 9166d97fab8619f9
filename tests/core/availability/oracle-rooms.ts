import { anyMarked, blank, mark, timeOf, type Marks, type Scene } from './oracle.ts'
import type { World } from './world.ts'

/** A room as minutes: when it is in use, what visits there keep free, and when it is closed. */
interface Room {
  readonly used: Marks
  readonly kept: Marks
  readonly closed: Marks
}

const known = new WeakMap<World, readonly Room[]>()

function roomsOf(scene: Scene): readonly Room[] {
  const { world } = scene
  const found = known.get(world) ?? world.resources.map((drawn) => roomOf(scene, drawn))
  known.set(world, found)
  return found
}

function roomOf(scene: Scene, drawn: World['resources'][number]): Room {
  const [used, kept, closed] = [blank(), blank(), blank()]
  for (const { time, bufferBefore, bufferAfter } of drawn.busy) {
    const [from, to] = timeOf(time, scene)
    mark(used, scene, from, to)
    mark(kept, scene, from - bufferBefore, from)
    mark(kept, scene, to, to + bufferAfter)
  }
  for (const time of drawn.closed) mark(closed, scene, ...timeOf(time, scene))
  return { used, kept, closed }
}

/** The first two rooms are of one line, the others of none. */
export const membersOf = (need: string, { resources }: World): number[] =>
  Array.from(resources.keys()).filter((at) => !need.endsWith('line') || at < 2)

/** Every way to give a visit that starts then what it needs now, as indexes of rooms. */
export function assignments(scene: Scene, start: number): number[][] {
  const { needs } = scene.world
  const free = roomsOf(scene).map((room) => isFree(room, scene, start))
  const ways = needs
    .filter((need) => !need.startsWith('late'))
    .reduce<number[][]>(
      (all, need) =>
        all.flatMap((way) =>
          membersOf(need, scene.world)
            .filter((room) => free[room] === true && !way.includes(room))
            .map((room) => [...way, room]),
        ),
      [[]],
    )
  if (needs.length === 0) return ways
  return ways.filter((way) => ['line', 'any'].every((line) => isEnough(line, way, scene, start)))
}

function isFree({ used, kept, closed }: Room, scene: Scene, start: number): boolean {
  const { minutes, limits } = scene.world
  const [from, to] = [start - limits.bufferBefore, start + minutes + limits.bufferAfter]
  if (anyMarked(used, scene, from, to) || anyMarked(kept, scene, start, start + minutes))
    return false
  return !anyMarked(closed, scene, start, start + minutes)
}

/** Whether at every minute the rooms of a line outnumber what is promised, in use and taken by the visit. */
function isEnough(line: string, way: readonly number[], scene: Scene, start: number): boolean {
  const { world } = scene
  const claims = [...world.claims.line, ...(line === 'any' ? world.claims.any : [])]
  const late = world.needs.filter((need) => need.startsWith('late'))
  if (claims.length === 0 && late.length === 0) return true
  const members = membersOf(line, world)
  const within = late.filter((need) => line === 'any' || need === 'late line').length
  for (let at = start; at < start + world.minutes; at += 1) {
    const promised = claims.filter((time) => {
      const [from, to] = timeOf(time, scene)
      return from <= at && at < to
    })
    const gone = members.filter((room) => way.includes(room) || isGone(scene, room, at))
    if (gone.length + promised.length + within > members.length) return false
  }
  return true
}

function isGone(scene: Scene, index: number, at: number): boolean {
  const room = roomsOf(scene)[index]
  if (!room) return true
  return anyMarked(room.used, scene, at, at + 1) || anyMarked(room.closed, scene, at, at + 1)
}
