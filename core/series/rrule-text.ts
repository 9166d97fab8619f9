import { addDays, dateTimeOf, type LocalDate, type LocalDateTime } from '../kernel/dates.ts'
import { refuseField } from '../kernel/refusals.ts'
import { wallOf, type Zone } from '../kernel/zones.ts'
import { RecurrenceRule, type RuleEnd } from './contract.ts'
import { dayCodes } from './recurrence.ts'

/** The parts that a rule of a series may have; any other means something this cannot keep. */
const KNOWN = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'UNTIL', 'COUNT', 'WKST']

/**
 * Reads a rule from text of RFC 5545.
 *
 * @param start when the series begins: an UNTIL that is an instant includes the date only if the
 *   session of that date has begun by then
 * @throws Refusal `invalid_input` at `rrule`: `rule_not_supported`
 */
export function ruleFromText(text: string, start: LocalDateTime, zone: Zone): RecurrenceRule {
  const parts = partsOf(text)
  const unknown = [...parts.keys()].some((name) => !KNOWN.includes(name))
  const week = parts.get('WKST') ?? 'MO'
  const parsed = RecurrenceRule.safeParse({
    frequency: parts.get('FREQ')?.toLowerCase(),
    interval: numberIn(parts.get('INTERVAL'), 1),
    ...daysOf(parts),
    monthDay: numberIn(parts.get('BYMONTHDAY'), null),
    end: endOf(parts, start, zone),
  })
  if (unknown || week !== 'MO' || !parsed.success) throw refuseField('rrule', 'rule_not_supported')
  return parsed.data
}

function partsOf(text: string): Map<string, string> {
  const pairs = text.replace('RRULE:', '').split(';')
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

const numberIn = <Else>(text: string | undefined, otherwise: Else): number | Else =>
  text === undefined ? otherwise : Number(text)

/** `TU,TH` is weekdays, `-1FR` the last Friday; anything else is no rule of a series. */
function daysOf(parts: ReadonlyMap<string, string>) {
  const days = parts.get('BYDAY')?.split(',') ?? []
  const read = days.map((day) => /^([-+]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/u.exec(day))
  if (read.some((day) => day === null)) return { weekdays: [0] }
  const weekday = (code: string | undefined) => dayCodes.findIndex((known) => known === code) + 1
  const [only] = read
  if (only?.[1] !== undefined && read.length === 1)
    return { nthWeekday: { nth: Number(only[1]), weekday: weekday(only[2]) } }
  if (read.some((day) => day?.[1] !== undefined)) return { weekdays: [0] }
  return { weekdays: read.map((day) => weekday(day?.[2])) }
}

function endOf(parts: ReadonlyMap<string, string>, start: LocalDateTime, zone: Zone): RuleEnd {
  const count = parts.get('COUNT')
  const until = parts.get('UNTIL')
  if (count !== undefined && until === undefined) return { kind: 'count', count: Number(count) }
  if (until === undefined) return { kind: 'endless' }
  return { kind: 'until', date: count === undefined ? dateOfUntil(until, start, zone) : '' }
}

/** @returns an empty text, which is no date, for what RFC 5545 does not allow */
function dateOfUntil(until: string, start: LocalDateTime, zone: Zone): LocalDate {
  const read = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/u.exec(until)
  if (!read) return ''
  const [, year, month, day, hour, minute, , utc] = read
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`
  if (hour === undefined) return date
  const wall = `${date}T${hour}:${minute ?? ''}`
  const local = utc === undefined ? wall : localAt(Date.parse(`${wall}:00Z`), zone)
  return local.slice(11) >= start.slice(11) ? local.slice(0, 10) : dayBefore(local.slice(0, 10))
}

function localAt(instant: number, zone: Zone): LocalDateTime {
  if (Number.isNaN(instant)) return ''
  const { date, minute } = wallOf(instant, zone)
  return dateTimeOf(date, minute)
}

const dayBefore = (date: LocalDate): LocalDate => (date === '' ? '' : addDays(date, -1))
