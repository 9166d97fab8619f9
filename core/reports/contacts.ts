import { papersAbout } from '../access/index.ts'
import type { Handlers } from '../context.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findPatient } from '../patients/index.ts'
import { callsWith } from '../recalls/index.ts'
import type { Contact, contactsContract } from './contacts-contract.ts'

/** What is known of having been in touch with a patient, newest first. */
export const contactsHandlers: Handlers<typeof contactsContract> = {
  contacts: ({ db, about }, { patientId, limit }) => {
    about({ patientId })
    if (!findPatient(db, patientId)) throw new Refusal('not_found')
    const calls = callsWith(db, patientId, limit).map((call): Contact => {
      const { at, by } = call
      return { kind: 'call', at, by, call }
    })
    const papers = papersAbout(db, patientId, limit).map(({ at, actor, action }): Contact => ({
      ...{ kind: 'paper', at, by: actor, paper: action },
    }))
    return [...calls, ...papers].sort((a, b) => b.at - a.at).slice(0, limit)
  },
}
