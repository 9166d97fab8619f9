export { chargeVisits } from './charging.ts'
export { billingHandlers } from './procedures.ts'
export { copayDue, noCharge, standingOf, usualCharge, type Charge } from './rules.ts'
export { findCharge, findPayment, insertCharge, paymentsOf } from './store.ts'
