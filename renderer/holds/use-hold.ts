import { useEffect, useState } from 'react'
import { z } from 'zod'
import { InTheWay, type Hold } from '../../core/appointments/contract.ts'
import { newId, type HoldId, type PatientId, type TypeId } from '../../core/kernel/ids.ts'
import type { Settled } from '../booking/place.ts'
import { client } from '../client/client.ts'
import { refusalOf } from '../client/refusal.ts'

/** The time that this window keeps, or who keeps it already; null while nothing is chosen. */
export type Held =
  | { readonly kind: 'mine'; readonly hold: Hold }
  | { readonly kind: 'taken'; readonly by: string }
  | null

/** What is to be held, and for whom. */
export interface HeldFor {
  /** Null where no time was chosen yet. */
  readonly place: Settled | null
  readonly typeId: TypeId
  readonly patientId: PatientId | null
}

/** A choice that lasts so long is meant; until then the person is leafing through times. */
const SETTLES_AFTER = 250

/** Keeps the chosen time while a form is filled in, longer as long as it is open, and gives it back. */
export function useHold({ place, typeId, patientId }: HeldFor): Held {
  const [answer, setAnswer] = useState<{ wanted: string; held: Held } | null>(null)
  const wanted = place && JSON.stringify({ ...placeOf(place), typeId, patientId })
  useEffect(() => {
    if (wanted === null) return
    const keeping = keep(wanted, (held) => setAnswer({ wanted, held }))
    return () => keeping.stop()
  }, [wanted])
  return answer?.wanted === wanted ? answer.held : null
}

const placeOf = ({ providerId, locationId, start, minutes, resourceIds }: Settled) => ({
  ...{ providerId, locationId, start, minutes, resourceIds },
})

type Wish = Omit<Parameters<typeof client.appointments.hold>[0], 'id'>

/** Asks for the time, and again when half of it is over, until it is stopped. */
function keep(wanted: string, tell: (held: Held) => void) {
  const id = newId<HoldId>(Date.now())
  const wish = JSON.parse(wanted) as Wish
  let isOver = false
  let asked: Promise<unknown> | null = null
  const ask = () => {
    asked = client.appointments.hold({ ...wish, id }).then(
      (hold) => {
        if (isOver) return
        tell({ kind: 'mine', hold })
        timer = setTimeout(ask, Math.max(1000, (hold.expiresAt - Date.now()) / 2))
      },
      (error: unknown) => {
        if (!isOver) tell(takenBy(error))
      },
    )
  }
  let timer = setTimeout(ask, SETTLES_AFTER)
  const stop = () => {
    isOver = true
    clearTimeout(timer)
    // Giving back is a courtesy: a hold that is not given back ends by itself.
    void asked?.then(() => client.appointments.release({ id })).catch(() => undefined)
  }
  return { stop }
}

const Ways = z.array(InTheWay)

/** Who holds the time; a refusal for another reason is told when the person books. */
function takenBy(error: unknown): Held {
  const ways = Ways.safeParse(refusalOf(error)?.details['inTheWay'])
  const by = ways.data?.find(({ what }) => what === 'hold')?.by ?? null
  return by === null ? null : { kind: 'taken', by }
}
