import { findProvider } from '../clinic/index.ts'
import type { Handlers } from '../context.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { availabilityContract } from './contract.ts'
import { blockHandlers } from './weeks/keeping-blocks.ts'
import { exceptionHandlers } from './weeks/keeping-exceptions.ts'
import { hoursHandlers } from './weeks/keeping-hours.ts'
import { seasonHandlers } from './weeks/keeping-seasons.ts'
import { templateHandlers } from './weeks/keeping-templates.ts'
import { resourceTimesHandlers } from './rooms/resource-keeping.ts'
import { changeWeek } from './weeks/replacing.ts'
import { days, preview, workingMinutes } from './showing.ts'
import { findTimeOff, saveTimeOff, timeOffOf } from './time-off.ts'
import { knownProvider, refuseAt, requireOwnOrAll } from './whose.ts'

export const availabilityHandlers: Handlers<typeof availabilityContract> = {
  ...hoursHandlers,
  ...seasonHandlers,
  ...exceptionHandlers,
  ...blockHandlers,
  ...templateHandlers,
  ...resourceTimesHandlers,
  changeWeek,
  preview,
  days,
  workingMinutes,
  timeOff: (context, { providerId, from }) => {
    knownProvider(context, providerId)
    return timeOffOf(context.db, providerId, from)
  },
  addTimeOff: (context, off) => {
    context.about({ subjectId: off.id })
    requireOwnOrAll(context, off.providerId)
    refuseAt('providerId', findProvider(context.db, off.providerId))
    return { version: saveTimeOff(context.db, off, null, context.now) }
  },
  removeTimeOff: (context, { providerId, id, version }) => {
    const { db, now, about } = context
    about({ subjectId: id })
    requireOwnOrAll(context, providerId)
    const off = findTimeOff(db, id)
    if (off?.providerId !== providerId) throw new Refusal('not_found')
    const { absenceId } = off
    if (absenceId !== null) throw new Refusal('part_of_absence', { absenceId })
    saveTimeOff(db, off, version, now, now)
    return {}
  },
}
