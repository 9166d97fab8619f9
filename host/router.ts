import { isContractProcedure, type AnyContractProcedure } from '@orpc/contract'
import { implement, type AnyRouter } from '@orpc/server'
import { contract } from '../core/contract.ts'
import type { Practice } from '../core/practice.ts'
import { followFeed } from './feed.ts'
import type { Journal } from './journal.ts'
import { decline, type Declined } from './statuses.ts'

/** What a transport knows of a request beside its input. */
export interface RequestContext {
  readonly token: string | null
  readonly idempotencyKey: string | undefined
}

/** What the router carries, and how. */
export interface Carriage {
  readonly practice: Practice
  readonly journal: Journal
  /** Ends the streams when the host stops. */
  readonly stopping: AbortSignal
  /** Checks every answer against the contract as well; for tests. */
  readonly checkAnswers?: boolean
}

/** The core parses what comes in: the transports leave it alone (oRPC skips an index of NaN). */
const NEVER = Number.NaN

/** Every procedure of the contract, each handed to the practice by its path. */
export function routerOver(carriage: Carriage): AnyRouter {
  const { feed, ...asked } = contract
  return {
    ...Object.fromEntries(
      Object.entries(asked).map(([module, drawn]) => [module, carryAll(carriage, module, drawn)]),
    ),
    feed: { changes: carryFeed(carriage, feed.changes) },
  }
}

const carryAll = (carriage: Carriage, module: string, drawn: object) =>
  Object.fromEntries(
    Object.entries(drawn).flatMap(([name, procedure]: [string, unknown]) =>
      isContractProcedure(procedure)
        ? [[name, carry(carriage, [module, name], procedure)] as const]
        : [],
    ),
  )

function carry(carriage: Carriage, path: readonly string[], drawn: AnyContractProcedure) {
  const { practice, journal, checkAnswers = false } = carriage
  return implement<AnyContractProcedure, RequestContext>(drawn, {
    initialInputValidationIndex: NEVER,
    initialOutputValidationIndex: checkAnswers ? 0 : NEVER,
  }).handler(async ({ input, context }) => {
    try {
      return await practice.ask(path, input, context)
    } catch (error) {
      throw decline(error, path.join('.'), journal)
    }
  })
}

function carryFeed({ practice, journal, stopping }: Carriage, drawn: typeof contract.feed.changes) {
  const declined = (error: unknown) => decline(error, 'feed.changes', journal)
  return implement<typeof drawn, RequestContext>(drawn, {
    initialInputValidationIndex: NEVER,
    initialOutputValidationIndex: NEVER,
  }).handler(async ({ context: { token }, signal }) => {
    const ends = signal === undefined ? stopping : AbortSignal.any([signal, stopping])
    const changes = await followFeed(practice, { token, signal: ends }).catch((error: unknown) => {
      throw declined(error)
    })
    return declining(changes, declined)
  })
}

async function* declining<T>(
  stream: AsyncGenerator<T, void>,
  declined: (error: unknown) => Declined,
): AsyncGenerator<T, void> {
  try {
    yield* stream
  } catch (error) {
    throw declined(error)
  }
}
