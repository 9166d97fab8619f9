import { checkInContract } from './check-in-contract.ts'
import { pagesContract } from './pages-contract.ts'
import { selfContract } from './self-contract.ts'

/** Checking in, at the desk and by patients themselves, and the pages of the waiting room. */
export const kioskContract = { ...checkInContract, ...pagesContract, ...selfContract }
