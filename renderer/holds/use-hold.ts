import { useEffect, useState } from 'react'
import type { Hold } from '../../core/appointments/contract.ts'
import {
  newId,
  type AppointmentId,
  type HoldId,
  type PatientId,
  type TypeId,
} from '../../core/kernel/ids.ts'
import { declinedOf, type Declined } from '../booking/declined.ts'
import type { Settled } from '../booking/place.ts'
import { client } from '../client/client.ts'

/**
 * The time that this window keeps, who keeps it already, or what is booked there; null while
 * nothing is chosen.
 */
export type Held =
  | { readonly kind: 'mine'; readonly hold: Hold }
  | {
      readonly kind: 'taken'
      readonly by: string
      /** True where the own account keeps it, in another window. */
      readonly yours: boolean
    }
  | { readonly kind: 'booked'; readonly declined: Declined }
  | null

/** What is to be held, and for whom. */
export interface HeldFor {
  /** Null where no time was chosen yet. */
  readonly place: Settled | null
  readonly typeId: TypeId
  readonly patientId: PatientId | null
  /** The visit that is to move there; null for a new one. */
  readonly moving: AppointmentId | null
}

/** A choice that lasts so long is meant; until then the person is leafing through times. */
const SETTLES_AFTER = 250

/** Keeps the chosen time while a form is filled in, longer as long as it is open, and gives it back. */
export function useHold({ place, typeId, patientId, moving }: HeldFor): Held {
  const [answer, setAnswer] = useState<{ wanted: string; held: Held } | null>(null)
  const wanted = place && JSON.stringify({ ...placeOf(place), typeId, patientId, moving })
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

/** Who holds the time, or what is booked; a refusal for another reason is told when the person books. */
function takenBy(error: unknown): Held {
  const declined = declinedOf(error)
  if (declined === null) return null
  const hold = declined.inTheWay.find(({ what }) => what === 'hold')
  if (!hold || hold.by === null) return { kind: 'booked', declined }
  return { kind: 'taken', by: hold.by, yours: hold.yours }
}
