import { expect } from 'vitest'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import type { Financials } from '../../../core/billing/contract.ts'
import { wholeBook, type World } from './world.ts'

const sum = (cents: readonly number[]): number => cents.reduce((total, each) => total + each, 0)

interface Account {
  readonly entry: BoardEntry
  readonly money: Financials
}

/** Every patient's balance is the sum of their visits, and no receipt is missing or given twice. */
export async function expectMoneyBalances(world: World): Promise<void> {
  const accounts = await accountsOf(world)
  for (const { money } of accounts) expectSums(money)
  for (const patientId of new Set(accounts.map(({ entry }) => entry.patientId)))
    await expectBalance(
      world,
      accounts.filter(({ entry }) => entry.patientId === patientId),
    )
  const receipts = accounts.flatMap(({ money }) => money.payments.map((each) => each.receiptNumber))
  expect(receipts.sort((a, b) => a - b)).toEqual(receipts.map((_, at) => at + 1))
}

async function accountsOf(world: World): Promise<Account[]> {
  const { billing } = world.t.as('biller')
  const accounts: Account[] = []
  for (const entry of await wholeBook(world))
    accounts.push({ entry, money: await billing.financials({ appointmentId: entry.id }) })
  return accounts
}

function expectSums({ payments, paidCents, chargeCents, coverageCents }: Financials): void {
  expect(paidCents).toBe(sum(payments.map(({ amountCents }) => amountCents)))
  expect(paidCents).toBeGreaterThanOrEqual(0)
  expect(coverageCents).toBeLessThanOrEqual(chargeCents)
}

/** Cancelled visits owe nothing where no rule asks for a fee; what was paid for them stays. */
async function expectBalance({ t }: World, accounts: readonly Account[]): Promise<void> {
  const [first] = accounts
  if (!first) return
  const { patientId } = first.entry
  const owed = accounts.filter(
    ({ entry }) => entry.status !== 'cancelled' && entry.status !== 'rescheduled',
  )
  const charged = sum(owed.map(({ money }) => money.chargeCents))
  const covered = sum(owed.map(({ money }) => money.coverageCents))
  const paid = sum(accounts.map(({ money }) => money.paidCents))
  expect(await t.as('biller').billing.balance({ patientId })).toMatchObject({
    ...{ chargedCents: charged, coveredCents: covered, paidCents: paid },
    dueCents: charged - covered - paid,
  })
}
