/** A part of the day, in minutes since midnight; null where it has no bound of its own. */
export interface DayPart {
  readonly from: number | null
  readonly to: number | null
}

/**
 * How a language speaks of times. Patterns are matched against small letters without accents; the
 * time of a clock stands in them where `{time}` does, a weekday where `{day}` does.
 */
export interface Vocabulary {
  /** Lengths, with what their groups mean. */
  readonly lengths: readonly {
    readonly pattern: string
    readonly minutes: (groups: readonly string[]) => number
  }[]
  /** The time of a clock: hour, minutes, and what tells morning from afternoon. */
  readonly time: string
  readonly am: string
  readonly pm: string
  readonly noon: string
  readonly half: string
  readonly quarter: string
  readonly between: string
  readonly after: string
  readonly before: string
  readonly at: string
  readonly parts: readonly { readonly pattern: string; readonly part: DayPart }[]
  /** Names of days from Monday on. */
  readonly days: readonly string[]
  /** Several weekdays, or all that come again: "Tuesdays and Fridays". */
  readonly everyDay: string
  readonly workdays: string
  readonly weekends: string
  /** Stretches of dates: this week, next week, this month, next month, in so many weeks. */
  readonly thisWeek: string
  readonly nextWeek: string
  readonly thisMonth: string
  readonly nextMonth: string
  readonly inWeeks: string
  readonly dayAfterTomorrow: string
  /** The next day of that name, and the one a week after it. */
  readonly comingDay: string
  readonly weekFromDay: string
  readonly numbers: Readonly<Record<string, number>>
  readonly modalities: readonly {
    readonly pattern: string
    readonly modality: 'in_person' | 'video' | 'phone'
  }[]
  /** Words before a date that make it a bound. */
  readonly fromDate: string
  readonly afterDate: string
  readonly untilDate: string
  readonly beforeDate: string
  /** What joins two dates to a range, and what stands before one where `to` could be a list. */
  readonly to: string
  readonly rangeStart: string
  /** Words before a name: of a provider, of a patient. */
  readonly withWhom: readonly string[]
  readonly forWhom: readonly string[]
  readonly titles: readonly string[]
  /** Words that carry no meaning of their own here. */
  readonly fillers: readonly string[]
}
