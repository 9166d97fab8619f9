import { createHash } from 'node:crypto'
import { median, takeTurns } from '../rounds.ts'
import { engineSlots } from '../slots/engine.ts'
import { maskSlots } from '../slots/mask.ts'
import { shapeOf, type Shape } from '../slots/shape.ts'
import { ms, type Figure } from '../table.ts'

const ROUNDS = 5
const VISITS = 20

/** Providers, days, and how many times faster than marking minutes it has to be at least. */
const SHAPES = [
  [1, 30, null],
  [10, 90, 4],
  [50, 365, 20],
] as const

/** Slots in memory on a grid of a quarter of an hour, with about twenty visits a day. */
export async function slots(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [providers, days, times] of SHAPES) figures.push(await beside(providers, days, times))
  return [...figures, ...(await growth())]
}

async function beside(providers: number, days: number, least: number | null): Promise<Figure> {
  const shape = shapeOf(providers, days, VISITS)
  const [mine, marked] = [engineSlots(shape), maskSlots(shape)]
  if (hashOf(mine) !== hashOf(marked)) throw new Error('The engine and the marked minutes differ')
  const times = await takeTurns(
    () => engineSlots(shape),
    () => maskSlots(shape),
    ROUNDS,
  )
  const [ours, bare] = [median(times.ours), median(times.bare)]
  return {
    name: `slots of ${providers} × ${days}, beside marked minutes`,
    measured: `${ms(ours)}, marked ${ms(bare)}, ${(bare / ours).toFixed(1)} times faster, ${mine.length} slots`,
    ...{ value: ours / bare, budget: least === null ? null : 1 / least, unit: '×' },
  }
}

const hashOf = (starts: readonly number[]): string =>
  createHash('sha256').update(Float64Array.from(starts)).digest('hex')

/** What twice the visits, and twice the providers, cost: no more than twice. */
async function growth(): Promise<Figure[]> {
  const base = shapeOf(10, 90, VISITS)
  return [
    await grown('visits', base, shapeOf(10, 90, VISITS * 2)),
    await grown('providers', base, shapeOf(20, 90, VISITS)),
  ]
}

async function grown(what: string, base: Shape, twice: Shape): Promise<Figure> {
  const times = await takeTurns(
    () => engineSlots(twice),
    () => engineSlots(base),
    ROUNDS * 20,
  )
  const [more, less] = [median(times.ours), median(times.bare)]
  return {
    name: `slots with twice the ${what}`,
    measured: `${ms(more)}, with half of them ${ms(less)}`,
    ...{ value: more / less, budget: 2.2, unit: '×' },
  }
}
