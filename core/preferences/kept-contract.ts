import { z } from 'zod'

const shown = z.boolean().default(true)
const hidden = z.boolean().default(false)

/** Which parts an appointment shows on the board; flags are icons with words. */
export const Face = z.object({
  age: shown,
  type: shown,
  reason: shown,
  /** The status in words; its colour and icon are always there. */
  status: shown,
  phone: hidden,
  alert: shown,
  balance: shown,
  firstVisit: shown,
  unconfirmed: shown,
  interpreter: shown,
  minor: shown,
  insuranceMissing: shown,
  birthday: shown,
})
export type Face = z.infer<typeof Face>

/** What can be liked, each with its schema; a new line here is all that a new preference takes. */
const kinds = {
  face: Face.prefault({}),
  density: z.enum(['compact', 'roomy']).default('roomy'),
  /** The tour of the screens that was taken or declined last, by its own version. */
  tour: z.string().max(40).nullable().default(null),
  /** The release whose changes were shown last. */
  lastRelease: z.string().max(40).nullable().default(null),
}

/** What one account likes. */
export const Preferences = z.object(kinds)
export type Preferences = z.infer<typeof Preferences>

/** The preferences of somebody who never chose. */
export const usualPreferences: Preferences = Preferences.parse({})

/** Some of them, as they are to be from now on. */
export const PreferencesChange = z.object({
  face: kinds.face.unwrap().optional(),
  density: kinds.density.unwrap().optional(),
  tour: kinds.tour.unwrap().optional(),
  lastRelease: kinds.lastRelease.unwrap().optional(),
})
export type PreferencesChange = z.infer<typeof PreferencesChange>
