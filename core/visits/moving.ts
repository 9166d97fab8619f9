import { findVisit, hasEnded, moveOne, recordEdit, type EditStep } from '../appointments/index.ts'
import type { BoardEntry } from '../appointments/contract.ts'
import { findLocation } from '../clinic/index.ts'
import type { PromptHandler, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { MINUTE } from '../kernel/clock.ts'
import { dateOfDay, dateTimeOf, dayNumber, minutesOf, type LocalDateTime } from '../kernel/dates.ts'
import type { EditId, LocationId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { Refusal } from '../kernel/refusals.ts'
import { wallOf } from '../kernel/zones.ts'
import { requireOrder, spanOf } from './booking.ts'
import type { LinkedVisit, visitsContract } from './contract.ts'
import { movingOrder } from './order.ts'
import { inPart } from './part-refusal.ts'
import { tellOfEach } from './several-patients.ts'
import { visitOr404 } from './store.ts'

type Contract = typeof visitsContract
type PartMove = Parsed<Contract['move']>['parts'][number]
type AskedMove = PartMove & { readonly patientAsked?: boolean | undefined }

/** Moves every part that stands to its own new place, or none. */
export const move: PromptHandler<Contract['move']> = (
  context,
  { id, editId, parts, patientAsked },
) => {
  const visit = visitOr404(context.db, id)
  const standing = standingParts(visit, parts)
  if (visit.kind === 'parts')
    requireOrder(
      context.db,
      standing.flatMap((part) => parts.filter((asked) => asked.id === part.id)),
    )
  return moveAll(context, visit, tellingWho(parts, patientAsked), editId)
}

/** Moves every part that stands by as many minutes of the wall clock as the first one moves. */
export const shift: PromptHandler<Contract['shift']> = (
  context,
  { id, editId, start, parts, override, patientAsked },
) => {
  const visit = visitOr404(context.db, id)
  const standing = standingParts(visit, parts)
  const walls = standing.map((part) => wallMinute(context.db, part))
  const by = minuteOf(start) - Math.min(...walls)
  const moved = standing.map((part, index) => ({
    ...{ id: part.id, version: versionRead(parts, part), override },
    ...{ providerId: part.providerId, locationId: part.locationId, resourceIds: [] },
    start: localOf((walls[index] ?? 0) + by),
    minutes: (part.endsAt - part.startsAt) / MINUTE,
  }))
  return moveAll(context, visit, tellingWho(moved, patientAsked), editId)
}

/**
 * The parts that have not ended, when these are the ones that the request names.
 *
 * @throws Refusal `stale` when they are not, `status_flow` when nothing is left
 */
export function standingParts(
  { parts }: LinkedVisit,
  asked: readonly { readonly id: BoardEntry['id'] }[],
): BoardEntry[] {
  const standing = parts.filter((part) => !hasEnded(part.status))
  if (standing.length === 0) throw new Refusal('status_flow')
  const named = new Set(asked.map(({ id }) => id))
  const same = named.size === standing.length && standing.every(({ id }) => named.has(id))
  if (!same) throw new Refusal('stale')
  return standing
}

/** Every part moves by the wish of the same person. */
const tellingWho = (parts: readonly PartMove[], patientAsked: boolean | undefined): AskedMove[] =>
  parts.map((part) => ({ ...part, patientAsked }))

function moveAll(
  context: Writing,
  visit: LinkedVisit,
  parts: readonly AskedMove[],
  editId: EditId | null,
): LinkedVisit {
  const going = parts.map((asked, index) => ({
    asked,
    index,
    ...wayOf(context, visit, asked, index),
  }))
  const order = movingOrder(going)
  const steps = stepsBefore(
    context.db,
    order.map(({ asked }) => asked),
  )
  for (const { asked, index } of order) inPart('parts', index, () => moveOne(context, asked))
  if (editId) recordEdit(context, { id: editId, kind: 'visit.moved', subjectId: visit.id, steps })
  tellOfEach(context, 'visit.moved', visit.id, visit.parts)
  return visitOr404(context.db, visit.id)
}

/** The parts as they are before an edit, so that it can be taken back. */
export const stepsBefore = (
  db: Reader,
  parts: readonly { readonly id: BoardEntry['id'] }[],
): EditStep[] => parts.map(({ id }) => ({ appointmentId: id, before: findVisit(db, id) ?? null }))

function wayOf({ db }: Writing, { parts }: LinkedVisit, asked: PartMove, index: number) {
  const part = parts.find(({ id }) => id === asked.id)
  if (!part) throw new Refusal('stale')
  const to = inPart('parts', index, () => spanOf(db, asked))
  return { from: [part.startsAt, part.endsAt] as const, to }
}

const versionRead = (
  asked: readonly Pick<BoardEntry, 'id' | 'version'>[],
  part: BoardEntry,
): number => asked.find(({ id }) => id === part.id)?.version ?? 0

/** Minutes since 1970 by the wall clock of a part's location. */
function wallMinute(db: Reader, part: { locationId: LocationId; startsAt: number }): number {
  const location = findLocation(db, part.locationId)
  if (!location) throw new Refusal('not_found')
  const { date, minute } = wallOf(part.startsAt, location.zone)
  return dayNumber(date) * 1440 + minute
}

const minuteOf = (local: LocalDateTime): number =>
  dayNumber(local.slice(0, 10)) * 1440 + minutesOf(local.slice(11))

const localOf = (wall: number): LocalDateTime =>
  dateTimeOf(dateOfDay(Math.floor(wall / 1440)), wall % 1440)
