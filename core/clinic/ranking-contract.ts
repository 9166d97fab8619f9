import { z } from 'zod'

const weight = (usual: number) => z.int('out_of_range').min(0).max(10).default(usual)

/** How much each thing counts when openings are ranked, from 0 (not at all) to 10. */
export const Ranking = z.object({
  /** An opening that uses up a free time, instead of leaving scraps. */
  fillsGap: weight(4),
  /** An opening at the edge of a free time, which stays in one piece. */
  keepsLongGap: weight(2),
  /** The provider stays in the same room. */
  sameRoom: weight(1),
  /** The half of the day in which the patient mostly came. */
  patientTimes: weight(3),
  /** Providers who were named before others of their speciality. */
  preferredProvider: weight(5),
  /** Providers who have less booked that day. */
  balancesLoad: weight(2),
  /** Hours that are set aside for the type. */
  setAside: weight(4),
  /** The sooner, the better. */
  sooner: weight(3),
})
export type Ranking = z.infer<typeof Ranking>

/** The weights of a practice that never set its own. */
export const usualRanking: Ranking = Ranking.parse({})
