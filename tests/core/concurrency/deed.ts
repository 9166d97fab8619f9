import fc from 'fast-check'
import { Refusal } from '../../../core/kernel/refusals.ts'
import type { Role } from '../../../core/kernel/permissions.ts'
import type { PracticeClient } from '../../../core/practice.ts'
import { expectBookHolds } from './book-invariants.ts'
import type { World } from './world.ts'

/** Between two deeds passes so much time, in ms; nobody's session runs out within one history. */
const PACE = 5000

/** Does something as somebody. False where there was nothing to do it with. */
export type Doing<Details> = (
  world: World,
  as: PracticeClient,
  details: Details,
) => Promise<boolean>

/** What fast-check knows beside the practice: nothing, for every deed may be tried at any time. */
export type Model = Record<string, never>

/**
 * Something that somebody does, by what the audit log calls it. A refusal is an answer like any
 * other; after every deed the book still holds.
 */
export function deed<Details>(
  action: string,
  actors: readonly Role[],
  details: fc.Arbitrary<Details>,
  doing: Doing<Details>,
): fc.Arbitrary<fc.AsyncCommand<Model, World>> {
  return fc.record({ actor: fc.constantFrom(...actors), details }).map((drawn) => ({
    check: () => true,
    run: async (_, world) => {
      world.t.clock.now += PACE
      const done = await attempt(() => doing(world, world.t.as(drawn.actor), drawn.details))
      if (done) world.done.push(action)
      await expectBookHolds(world)
    },
    toString: () => `${drawn.actor} ${action} ${fc.stringify(drawn.details)}`,
  }))
}

async function attempt(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
