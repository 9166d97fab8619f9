import type { PatientId } from '../../core/kernel/ids.ts'
import { isSettled, type Place, type Problems, type Settled } from './place.ts'

/** Somebody pressed Book: what the form said then. */
export interface Press {
  /** The time that the button named; null while times were looked for, or none was there. */
  readonly shown: Settled | null
  /** The form's own place: another one later means that the person went on to something else. */
  readonly place: Place
}

/** The form as it is now, and what it waits for. */
export interface Pressed {
  readonly patientId: PatientId | null
  readonly place: Place
  readonly settled: Settled | Problems
  /** A new patient is being recorded. */
  readonly isMaking: boolean
  /** The times are being looked for. */
  readonly isFinding: boolean
  /** The time that was picked among those offered is not offered any more. */
  readonly isGone: boolean
}

/** What a press leads to: a booking, waiting for it, or telling what keeps it. */
export type Outcome =
  | { readonly do: 'book'; readonly at: Settled }
  | { readonly do: 'gone'; readonly from: Place }
  | { readonly do: 'wait' | 'tell' | 'forget' }

/**
 * What a press of Book leads to now. It waits for what is under way; the time that the button named
 * is booked, and nothing else in its place.
 */
export function outcomeOf(press: Press, now: Pressed): Outcome {
  if (press.place !== now.place) return { do: 'forget' }
  if (now.patientId === null) return { do: now.isMaking ? 'wait' : 'tell' }
  if (press.shown) return { do: 'book', at: press.shown }
  if (now.isFinding) return { do: 'wait' }
  if (!isSettled(now.settled)) return { do: 'tell' }
  return now.isGone ? { do: 'gone', from: now.place } : { do: 'book', at: now.settled }
}
