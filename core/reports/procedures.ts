import type { Handlers } from '../context.ts'
import type { reportsContract } from './contract.ts'
import { callList } from './call-list.ts'
import { readCallList } from './call-list-facts.ts'
import { callListWords } from './call-list-words.ts'
import { contactsHandlers } from './contacts.ts'
import { dailySchedule } from './daily-schedule.ts'
import { dailyTable } from './daily-table.ts'
import { draw } from './paper.ts'
import { formWords } from './form-words.ts'
import { readReceipt } from './receipt-facts.ts'
import { receipt } from './receipt.ts'
import { routingSlip } from './routing-slip.ts'
import { signedForm } from './signed-form.ts'
import { readSignedForm } from './signed-form-facts.ts'
import { readSlip } from './slip-facts.ts'
import { slipWords } from './slip-words.ts'
import { readDay, type DayAsked } from './store.ts'
import { wordsIn } from './words.ts'

export const reportsHandlers: Handlers<typeof reportsContract> = {
  ...contactsHandlers,
  dailySchedule: {
    stepwise: ({ settle, actor, now }, { language, privacy, ...asked }) => {
      const day = settle(({ db, about }) => {
        about(subjectOf(asked))
        return readDay(db, asked)
      })
      const printing = { words: wordsIn(language), by: actor.name, at: now, privacy }
      return draw(`daily-schedule-${day.date}.pdf`, dailySchedule(day, printing))
    },
  },
  dailyScheduleTable: ({ db, about }, { language, ...asked }) => {
    about(subjectOf(asked))
    return dailyTable(readDay(db, asked), wordsIn(language))
  },
  callList: {
    stepwise: ({ settle, actor, now }, { absenceId, language }) => {
      const facts = settle(({ db, about }) => {
        about({ subjectId: absenceId })
        return readCallList(db, absenceId)
      })
      const words = { words: wordsIn(language), list: callListWords(language) }
      return draw('call-list.pdf', callList(facts, { ...words, by: actor.name, at: now }))
    },
  },
  routingSlip: {
    stepwise: ({ settle }, { appointmentId, language, privacy }) => {
      const facts = settle((context) => readSlip(context, appointmentId, language))
      const words = { words: wordsIn(language), slip: slipWords(language) }
      return draw('routing-slip.pdf', routingSlip(facts, { ...words, privacy }))
    },
  },
  signedForm: {
    stepwise: ({ settle }, { id }) => {
      const { facts, language } = settle(({ db, about }) => {
        const found = readSignedForm(db, id)
        about({ patientId: found.patientId, subjectId: id })
        return found
      })
      return draw('signed-form.pdf', signedForm(facts, wordsIn(language), formWords(language)))
    },
  },
  receipt: {
    stepwise: ({ settle }, { paymentId, language }) => {
      const facts = settle(({ db, about }) => {
        const found = readReceipt(db, paymentId)
        about({ patientId: found.patientId, subjectId: paymentId })
        return found.facts
      })
      const fileName = `receipt-${facts.payment.receiptNumber}.pdf`
      return draw(fileName, receipt(facts, wordsIn(language)))
    },
  },
}

/** Whose day was printed, as the audit log keeps it. */
const subjectOf = ({ providerId, locationId, date }: DayAsked) => ({
  subjectId: providerId ?? locationId ?? date,
})
