import { z } from 'zod'

/** The field that a signature is drawn into, in its own units; screens and paper scale it. */
export const STROKE_FIELD = { width: 1000, height: 300 } as const

/** How many points one signature may have; a long one has some hundreds. */
const MOST_POINTS = 4000

const Point = z.tuple([
  z.int().min(0).max(STROKE_FIELD.width),
  z.int().min(0).max(STROKE_FIELD.height),
])

/** A drawn signature: the points of each stroke, in whole units of the field. */
export const Strokes = z
  .array(z.array(Point).min(2, 'malformed').max(MOST_POINTS, 'too_long'))
  .min(1, 'required')
  .max(200, 'too_long')
  .refine((strokes) => strokes.flat().length <= MOST_POINTS, 'too_long')
export type Strokes = z.infer<typeof Strokes>
