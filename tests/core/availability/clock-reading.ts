import { MINUTE } from '../../../core/kernel/clock.ts'

/** What a wall clock shows at one minute. */
export interface Shown {
  /** Epoch minutes. */
  readonly at: number
  readonly date: string
  /** Minutes since midnight. */
  readonly minute: number
}

/** One date of a zone, as somebody who looks at the clock every minute would write it down. */
export interface ReadDay {
  readonly date: string
  readonly shown: readonly Shown[]
  /** Epoch minute at which the clock first shows so many minutes or more; the end of the date at 1440. */
  readonly first: readonly number[]
}

const known = new Map<string, ReadDay>()

/** Reads the clock of a zone through a date, minute by minute, by the machine's own tables. */
export function readDay(zone: string, date: string): ReadDay {
  const key = `${zone} ${date}`
  const found = known.get(key) ?? read(zone, date)
  known.set(key, found)
  return found
}

function read(zone: string, date: string): ReadDay {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  const noon = Date.parse(`${date}T12:00:00Z`) / MINUTE
  const shown: Shown[] = []
  for (let at = noon - 1700; at < noon + 1700; at += 1) {
    const parts = format.formatToParts(at * MINUTE)
    const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
    const there = `${part('year')}-${part('month')}-${part('day')}`
    if (there === date)
      shown.push({ at, date, minute: Number(part('hour')) * 60 + Number(part('minute')) })
  }
  const end = (shown.at(-1)?.at ?? 0) + 1
  const first = Array.from(
    { length: 1441 },
    (_, minute) => shown.find((each) => each.minute >= minute)?.at ?? end,
  )
  return { date, shown, first }
}

/** A date so many days later, by the calendar alone. */
export const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Monday 1 to Sunday 7. */
export const dayOfWeek = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** The Monday of the week of a date. */
export const mondayOf = (date: string): string => later(date, 1 - dayOfWeek(date))
