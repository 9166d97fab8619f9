import { saveBlock, saveHours, saveSeason, saveTemplate } from '../availability/index.ts'
import type { Writer } from '../database/handles.ts'
import { addDays, timeOf, weekdayOf, type LocalDate } from '../kernel/dates.ts'
import type { BlockId, HoursId, HoursTemplateId, SeasonId } from '../kernel/ids.ts'
import type { DemoClinic, Staffed } from './clinic.ts'
import type { Random } from './random.ts'
import type { DemoProvider, SetAside, Shift } from './staff.ts'

/** The part of each year in which some work other hours, both days included. */
const SUMMER = { name: 'Summer', from: '06-15', to: '08-31' }

/** What hours are written with. */
interface Writing {
  readonly db: Writer
  readonly random: Random
  readonly clinic: DemoClinic
  readonly now: number
}

/** Writes who works when, what is set aside, the summer, and a week to copy from. */
export function furnishHours(writing: Writing): void {
  const { db, random, clinic, now } = writing
  const seasonId = random.id<SeasonId>(now)
  saveSeason(db, { id: seasonId, ...SUMMER }, null, now)
  for (const provider of clinic.providers) {
    for (const shift of provider.shifts) writeShift(writing, provider, shift, null)
    for (const shift of provider.summer ?? []) writeShift(writing, provider, shift, seasonId)
    for (const aside of provider.setAside ?? []) writeAside(writing, provider, aside)
  }
  writeTemplate(writing)
}

function writeShift(
  { db, random, clinic, now }: Writing,
  { id: providerId }: Staffed,
  shift: Shift,
  seasonId: SeasonId | null,
): void {
  const hours = { id: random.id<HoursId>(now), providerId, seasonId, ...always }
  saveHours(db, { ...hours, ...patternOf(shift, clinic.locations) }, null, now)
}

const always = { validFrom: null, validTo: null }
const everyWeek = { everyWeeks: 1, anchor: null }

const patternOf = (
  { weekday, at, from, to, lunch }: Shift,
  locations: DemoClinic['locations'],
) => ({
  ...{ weekday, locationId: locations[at], from: timeOf(from), to: timeOf(to) },
  breaks: lunch ? [{ from: timeOf(lunch[0]), to: timeOf(lunch[1]) }] : [],
  ...everyWeek,
})

function writeAside(
  { db, random, clinic, now }: Writing,
  { id: providerId }: Staffed,
  { label, kind, weekdays, from, to, does, releaseBefore, releaseAt }: SetAside,
): void {
  const typeIds = does.flatMap((key) => clinic.types.get(key)?.id ?? [])
  const when = { from: timeOf(from), to: timeOf(to), date: null, ...everyWeek, ...always }
  const release = { releaseBefore, releaseAt: releaseAt === null ? null : timeOf(releaseAt) }
  for (const weekday of weekdays) {
    const own = { id: random.id<BlockId>(now), providerId, locationId: null, weekday }
    saveBlock(db, { ...own, label, kind, typeIds, ...when, ...release }, null, now)
  }
}

/** Monday to Thursday from 8 to 6, with an hour at the end for the paperwork. */
function writeTemplate({ db, random, clinic, now }: Writing): void {
  const hours = [1, 2, 3, 4].map((weekday) =>
    patternOf({ weekday, at: 0, from: 480, to: 1080, lunch: [720, 780] }, clinic.locations),
  )
  const paperwork = {
    ...{ locationId: null, kind: 'meeting' as const, label: 'Paperwork', typeIds: [], weekday: 4 },
    ...{ from: '17:00', to: '18:00', releaseBefore: null, releaseAt: null, ...everyWeek },
  }
  const id = random.id<HoursTemplateId>(now)
  saveTemplate(db, { id, name: 'Four long days', hours, blocks: [paperwork] }, null, now)
}

/** When somebody works on a date, holidays aside. */
export function shiftOn({ shifts, summer }: DemoProvider, date: LocalDate): Shift | undefined {
  const day = date.slice(5)
  const inSummer = SUMMER.from <= day && day <= SUMMER.to
  return (inSummer && summer ? summer : shifts).find(({ weekday }) => weekday === weekdayOf(date))
}

/** True where something that is set aside keeps a type out of a stretch of a day, in minutes. */
export const keepsOut = (
  setAside: readonly SetAside[],
  key: string,
  [from, to]: readonly [from: number, to: number],
  isReleased: (aside: SetAside) => boolean,
): boolean =>
  setAside.some(
    (aside) =>
      aside.from < to && from < aside.to && !isReleased(aside) && !aside.does.includes(key),
  )

/** The first Friday at least two weeks ahead on which the clinic is open. */
export function fridayAhead({ holidays }: DemoClinic, today: LocalDate): LocalDate {
  const ahead = Array.from({ length: 28 }, (_, n) => addDays(today, 14 + n))
  return ahead.find((date) => weekdayOf(date) === 5 && !holidays.has(date)) ?? addDays(today, 14)
}
