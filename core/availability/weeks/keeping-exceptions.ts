import { findLocation, findProvider, listActiveLocations } from '../../clinic/index.ts'
import type { Handlers, Writing } from '../../context.ts'
import { overlaps, type Interval } from '../../kernel/intervals.ts'
import type { Problem } from '../../kernel/problems.ts'
import { Refusal } from '../../kernel/refusals.ts'
import { loadCalendar } from '../calendar.ts'
import type { availabilityContract, HoursException } from '../contract.ts'
import { exceptionsOf, exceptionsOn, findException, saveException } from './exceptions.ts'
import { dayOf } from '../starts/openings.ts'
import { exceptionProblems } from './rules.ts'
import { knownProvider, refuseProblems, requireOwnOrAll } from '../whose.ts'

type Contract = typeof availabilityContract

/** Dates that differ. */
export const exceptionHandlers: Handlers<
  Pick<Contract, 'exceptions' | 'addExceptions' | 'removeException'>
> = {
  exceptions: (context, { providerId, from }) => {
    knownProvider(context, providerId)
    return exceptionsOf(context.db, providerId, from)
  },
  addExceptions: (context, { exceptions }) => {
    const { db, now, about } = context
    exceptions.forEach((exception, n) => {
      about({ subjectId: exception.id })
      requireOwnOrAll(context, exception.providerId)
      const problems = [...problemsOf(context, exception), ...exceptionProblems(exception)]
      refuseProblems(at(n, problems))
      saveException(db, exception, null, now)
      if (isAtTwoPlaces(context, exception))
        refuseProblems(at(n, [{ path: 'spans', code: 'hours_overlap' }]))
    })
    return {}
  },
  removeException: (context, { providerId, id, version }) => {
    const { db, now, about } = context
    about({ subjectId: id })
    requireOwnOrAll(context, providerId)
    const exception = findException(db, id)
    if (exception?.providerId !== providerId) throw new Refusal('not_found')
    saveException(db, exception, version, now, now)
    return {}
  },
}

const at = (n: number, problems: readonly Problem[]): Problem[] =>
  problems.map(({ path, code }) => ({ path: `exceptions.${n}.${path}`, code }))

function problemsOf({ db }: Writing, exception: HoursException): Problem[] {
  const { providerId, locationId, date, kind, id } = exception
  const others = exceptionsOn(db, providerId, date).filter((other) => other.id !== id)
  const contradicts = (other: HoursException) =>
    other.kind !== 'extra' && kind !== 'extra' && (other.kind === 'closed' || kind === 'closed')
  return [
    ...unusable('providerId', findProvider(db, providerId)),
    ...(locationId === null ? [] : unusable('locationId', findLocation(db, locationId))),
    ...(others.some(contradicts) ? [{ path: 'date', code: 'exception_exists' } as const] : []),
  ]
}

const unusable = (path: string, found: { readonly active: boolean } | undefined): Problem[] =>
  found?.active === true ? [] : [{ path, code: found ? 'inactive' : 'not_found' }]

/** True when a provider would work at two places at once on the date, holidays and time off aside. */
function isAtTwoPlaces({ db }: Writing, { providerId, date }: HoursException): boolean {
  const calendar = { ...loadCalendar(db, [providerId], date, date), away: [], closings: [] }
  const places = listActiveLocations(db).map(({ id, zone }): readonly Interval[] => {
    const day = dayOf(calendar, { providerId, locationId: id, zone }, date)
    return [...day.working, ...day.breaks]
  })
  return places.some((mine, n) =>
    places.slice(n + 1).some((theirs) => mine.some((a) => theirs.some((b) => overlaps(a, b)))),
  )
}
