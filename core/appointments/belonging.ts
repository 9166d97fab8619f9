import type { Writer } from '../database/handles.ts'
import { updateVisit, type Visit } from './visits.ts'

/** What a visit belongs to: a series, a visit of several parts, a group. */
export type Belonging = Pick<
  Visit,
  'seriesId' | 'seriesStart' | 'visitId' | 'visitPosition' | 'groupId'
>

/** A visit that stands alone. */
export const alone: Belonging = {
  seriesId: null,
  seriesStart: null,
  visitId: null,
  visitPosition: null,
  groupId: null,
}

/** Belonging as columns of the book. */
export const columnsOf = (to: Belonging) => ({
  series_id: to.seriesId,
  series_start: to.seriesStart,
  visit_id: to.visitId,
  visit_position: to.visitPosition,
  group_id: to.groupId,
})

/** Changes what a visit belongs to; where and when it is stays. Its version rises. */
export const belongTo = (db: Writer, visit: Visit, to: Partial<Belonging>, now: number): void =>
  updateVisit(db, visit, { ...visit, ...to }, now)
