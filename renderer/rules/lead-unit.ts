/** In which unit a span of minutes is told. */
export type LeadUnit = 'minutes' | 'hours' | 'days'

export const leadUnits: readonly LeadUnit[] = ['minutes', 'hours', 'days']

/** How many minutes a unit has. */
export const minutesPer: Readonly<Record<LeadUnit, number>> = { minutes: 1, hours: 60, days: 1440 }

/** The largest unit of which `minutes` is a whole number. */
export function unitOf(minutes: number): LeadUnit {
  if (minutes === 0) return 'minutes'
  if (minutes % minutesPer.days === 0) return 'days'
  return minutes % minutesPer.hours === 0 ? 'hours' : 'minutes'
}
