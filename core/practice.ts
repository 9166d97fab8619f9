import type { ContractRouterClient } from '@orpc/contract'
import { hasAccounts, hashPassword, identify, operator } from './access/index.ts'
import { ask, perform, type Caller, type Office } from './ask.ts'
import type { Procedures } from './contract.ts'
import { faultOf } from './database/faults.ts'
import type { ChangeListener } from './database/feed.ts'
import { openDatabase, type DatabaseKey, type OpenDatabase } from './database/open.ts'
import { DEMO_PASSWORD, demoSignIns, furnishDemo, type DemoSignIn } from './demo/index.ts'
import {
  ensureOwner,
  importSynthea,
  type FirstOwner,
  type ImportAccount,
  type ImportOptions,
  type Transact,
} from './exchange/index.ts'
import { systemClock, type Clock } from './kernel/clock.ts'
import { Refusal } from './kernel/refusals.ts'
import { listeners, offers } from './router.ts'
import { dueSeries, rollSeries, type Rolled } from './series/index.ts'
import { openTransactions, type Transactions } from './transactions.ts'

export { DatabaseFault, type FaultCode } from './database/faults.ts'
export { makePrivateFolder } from './database/folder.ts'
export type { Caller } from './ask.ts'
export {
  accountLines,
  accountTable,
  ImportFault,
  type FirstOwner,
  type ImportAccount,
  type ImportOptions,
  type ImportProgress,
} from './exchange/index.ts'

/** Typed calls of every procedure: `client.appointments.book({ … })`. */
export type PracticeClient = ContractRouterClient<Procedures>

/** An open practice: the one door to its records. */
export interface Practice {
  /**
   * Asks for a procedure by its path, `['appointments', 'book']`.
   *
   * @throws Refusal for what a person can mend, DatabaseFault for what the machine must
   */
  ask(path: readonly string[], input: unknown, caller: Caller): Promise<unknown>
  /** The same with types, for one caller. */
  as(token: string | null): PracticeClient
  /**
   * Hears of every transaction that wrote, while the session lives.
   *
   * @throws Refusal `not_signed_in`, `session_ended`; `not_permitted` for a kiosk, which waits for nothing
   */
  listen(token: string | null, listener: ChangeListener): Promise<() => void>
  /** True while a token may still be used; asking counts as no sign of life. */
  isAlive(token: string | null): Promise<boolean>
  /**
   * Invents a whole clinic in a practice that is not set up yet.
   *
   * @param seed the same seed on the same day gives the same clinic
   * @param onProgress hears how much is done, from 0 to 1
   * @returns who can sign in
   * @throws Refusal `already_set_up`
   */
  furnish(seed: number, onProgress?: (done: number) => void): Promise<DemoAccess>
  /**
   * Imports a folder in Synthea's CSV layout; an empty practice gets settings and an owner with it.
   *
   * @throws ImportFault when a file cannot be trusted as a whole; nothing is changed then
   */
  importSynthea(folder: string, options: ImportOptions): Promise<SyntheaImport>
  /**
   * Carries endless series on to their horizon, where any are due; the host does so each day.
   *
   * @returns null when none was due
   */
  rollSeries(): Rolled | null
  /** Writes what waits and closes the file. */
  close(): void
}

/** What an import did. */
export interface SyntheaImport {
  readonly account: ImportAccount
  /** The owner made for a practice without accounts, to be shown once; null where there are some. */
  readonly owner: FirstOwner | null
}

/** How to sign in to an invented clinic. */
export interface DemoAccess {
  readonly signIns: readonly DemoSignIn[]
  /** The same for all of them. */
  readonly password: string
}

/** Where a practice lives and what it is opened with. */
export interface PracticeOptions {
  readonly file: string
  readonly key: DatabaseKey
  readonly clock?: Clock
  /** Hears the name of each schema step before it runs. */
  readonly onMigration?: (name: string) => void
}

/**
 * Opens a practice, or makes an empty one where there is no file yet.
 *
 * @throws DatabaseFault when the file cannot be opened; nothing is changed then
 */
export function openPractice({
  file,
  key,
  clock = systemClock,
  onMigration,
}: PracticeOptions): Practice {
  const database = openDatabase(file, key, onMigration)
  const transactions = transactionsOver(database, clock)
  const office: Office = { offers, listeners, transactions, clock }
  const whoIs = (token: string | null) =>
    identify(transactions.book, transactions.reader, token, { now: clock(), acting: false })
  const asked: Practice['ask'] = (path, input, caller) => ask(office, path.join('.'), input, caller)
  return {
    ask: asked,
    as: (token) => clientOver(asked, token),
    listen: async (token, listener) => {
      const actor = await whoIs(token)
      if (actor.sessionId === null) throw new Refusal('not_signed_in')
      if (actor.lock?.page === 'kiosk') throw new Refusal('not_permitted')
      return transactions.feed.listen(listener)
    },
    isAlive: (token) =>
      whoIs(token).then(
        (actor) => actor.sessionId !== null,
        () => false,
      ),
    furnish: (seed, onProgress) => furnish(office, seed, onProgress),
    importSynthea: (folder, options) => importInto(office, folder, options),
    rollSeries: () =>
      dueSeries(transactions.reader, clock()).length === 0
        ? null
        : perform(office, operator('Daysheet'), 'series.rolled', rollSeries),
    close: () => {
      try {
        transactions.close()
      } finally {
        database.close()
      }
    },
  }
}

/** A page that is damaged may show at the first look only; the file is let go of then too. */
function transactionsOver(database: OpenDatabase, clock: Clock): Transactions {
  try {
    return openTransactions(database.connection, clock)
  } catch (error) {
    database.close()
    throw faultOf(error) ?? error
  }
}

async function furnish(
  office: Office,
  seed: number,
  onProgress: (done: number) => void = () => undefined,
): Promise<DemoAccess> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  perform(office, operator('demo clinic'), 'practice.furnished', ({ db, now }) => {
    if (hasAccounts(db)) throw new Refusal('already_set_up')
    furnishDemo(db, { seed, now, passwordHash, onProgress })
  })
  return { signIns: demoSignIns, password: DEMO_PASSWORD }
}

async function importInto(
  office: Office,
  folder: string,
  options: ImportOptions,
): Promise<SyntheaImport> {
  const transact: Transact = (action, work) =>
    perform(office, operator('Synthea import'), action, work)
  const account = await importSynthea(transact, folder, options)
  const owner = hasAccounts(office.transactions.reader) ? null : await ensureOwner(transact)
  return { account, owner }
}

/** Turns `client.module.procedure(input)` into a request; the contract gives the types. */
function clientOver(asked: Practice['ask'], token: string | null): PracticeClient {
  const call = (module: string) =>
    new Proxy(
      {},
      { get: (_, name) => (input: unknown) => asked([module, String(name)], input, { token }) },
    )
  return new Proxy({}, { get: (_, module) => call(String(module)) }) as PracticeClient
}
