import type { Texts } from '../locales/index.ts'

export type QuickText = keyof Texts['messages']['quick']

/** What is said most often, by whom: a room to the front desk, and the front desk to a room. */
export const quickTexts: Readonly<Record<'toDesk' | 'toAccount', readonly QuickText[]>> = {
  toDesk: ['copay', 'followUp', 'runningLate', 'referral'],
  toAccount: ['ready', 'lateArrival', 'callBack', 'noShow'],
}
