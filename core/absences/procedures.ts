import type { Handlers } from '../context.ts'
import { callListOf } from './call-list.ts'
import { checkAway, checkSpans } from './asked.ts'
import { contactOf } from './contacts.ts'
import type { absencesContract } from './contract.ts'
import { hitGroups, hitVisits } from './hits.ts'
import { proposePlaces } from './proposals.ts'
import { requireAbsence, shown } from './reading.ts'
import { record } from './recording.ts'
import { absencesFrom } from './store.ts'
import { undo } from './undoing.ts'

export const absencesHandlers: Handlers<typeof absencesContract> = {
  preview: (context, { prefer, ...away }) => {
    const { db, about } = context
    about({ subjectId: away.providerIds[0] ?? 'nobody' })
    checkAway(context, away)
    const visits = hitVisits(db, away)
    const places = proposePlaces(context, visits, away, prefer)
    return visits.map((visit, at) => ({
      visit,
      contact: contactOf(db, visit.patientId),
      proposal: places[at] ?? null,
    }))
  },
  groups: ({ db, now }, away) => {
    checkSpans(away)
    return hitGroups(db, away, now)
  },
  record,
  list: ({ db }, { from, providerId }) =>
    absencesFrom(db, from, providerId).map((absence) => shown(db, absence)),
  get: ({ db, about }, { id }) => {
    about({ subjectId: id })
    return shown(db, requireAbsence(db, id))
  },
  callList: ({ db, about }, { id }) => {
    about({ subjectId: id })
    return callListOf(db, requireAbsence(db, id))
  },
  undo,
}
