import { practiceSettings } from '../../clinic/index.ts'
import type { PromptHandler, Reading } from '../../context.ts'
import { HOUR } from '../../kernel/clock.ts'
import type { Parsed } from '../../kernel/procedure.ts'
import { dateAt } from '../../kernel/zones.ts'
import type { appointmentsContract, Slot } from '../contract.ts'
import { usualHalf } from './habits.ts'
import { linkedLooks, type LinkedLook } from './linked-parts.ts'
import type { Opening } from '../openings-contract.ts'
import { rankOf } from './ranking.ts'
import { byTime } from './search.ts'
import { loadsOf, surroundingsAt, type Tastes } from './surroundings.ts'

type Contract = typeof appointmentsContract
type Asked = Parsed<Contract['findOpenings']>

/** The best openings are chosen among so many of the earliest. */
const CONSIDERED = 600

/** The first openings by time or by what speaks for them. */
export const findOpenings: PromptHandler<Contract['findOpenings']> = (context, asked) => {
  if (asked.patientId !== null) context.about({ patientId: asked.patientId })
  const { then, order, limit, ...first } = asked
  const enough = order === 'best' ? Math.max(limit, CONSIDERED) : limit
  const ranked = rankedOver(context, asked, looksUntil(context, { first, then }, enough))
  const earliest = ranked.sort(byTime)
  const [soonest] = earliest
  if (soonest) soonest.reasons.unshift({ code: 'soonest', minutes: null })
  const best = order === 'best' ? earliest.toSorted((a, b) => b.score - a.score) : earliest
  return best.slice(0, limit).map(({ score: _, ...opening }) => opening)
}

/** Looks further and further ahead until there are enough openings. */
function looksUntil(
  context: Reading,
  asked: Parameters<typeof linkedLooks>[1],
  enough: number,
): LinkedLook[] {
  const made: LinkedLook[] = []
  let known = 0
  for (const look of linkedLooks(context, asked)) {
    made.push(look)
    known += countIn(look)
    if (known >= enough) break
  }
  return made
}

/** The openings of a look that none of a later look can precede. */
const countIn = ({ found, follow, settled }: LinkedLook): number =>
  found.reduce((sum, each) => {
    const known = each.starts.filter(
      ({ startsAt }, at) => startsAt < settled && follow(each, at) !== null,
    )
    return sum + known.length
  }, 0)

interface Ranked extends Opening {
  readonly score: number
}

function rankedOver(context: Reading, asked: Asked, made: readonly LinkedLook[]): Ranked[] {
  const weights = practiceSettings(context.db).ranking
  const tastes = tastesOf(context, asked, made)
  return made.flatMap(({ found, follow }) =>
    found.flatMap((each) => {
      const around = surroundingsAt(each, tastes)
      const { providerId, locationId } = each.post
      return each.starts.flatMap((start, at): Ranked[] => {
        const parts = follow(each, at)
        if (parts === null) return []
        const { score, reasons } = rankOf(around(start), weights)
        const place = { ...start, providerId, locationId }
        return [
          {
            ...place,
            parts: [...parts],
            reasons: [...reasons],
            score: score - idle(start.endsAt, parts),
          },
        ]
      })
    }),
  )
}

/** Hours that the patient would wait between the parts. */
function idle(endsAt: number, parts: readonly Slot[]): number {
  let [end, sum] = [endsAt, 0]
  for (const part of parts) {
    sum += part.startsAt - end
    end = part.endsAt
  }
  return sum / HOUR
}

function tastesOf({ db, now }: Reading, asked: Asked, made: readonly LinkedLook[]): Tastes {
  const founds = made.flatMap(({ found }) => found)
  const zone = founds[0]?.post.zone ?? 'UTC'
  return {
    usualHalf: asked.patientId === null ? null : usualHalf(db, asked.patientId),
    preferred: asked.othersToo ? asked.providerIds : [],
    today: dateAt(now, zone),
    load: loadsOf(founds),
  }
}
