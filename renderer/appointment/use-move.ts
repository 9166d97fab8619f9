import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { AppointmentRecord, BoardEntry, Slot } from '../../core/appointments/contract.ts'
import { LocationId, ProviderId, ResourceId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { instantOfDateTime, type Zone } from '../../core/kernel/zones.ts'
import { standingAt, useRefusedMove } from '../board/moving.ts'
import { moveBack } from '../board/use-mover.ts'
import { isSettled, settle, type Place, type Problems, type Settled } from '../booking/place.ts'
import { useSlots } from '../booking/use-slots.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { useWithPin } from '../pinboard/use-pinboard.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useUndoStep } from '../undo/use-undo-step.ts'
import { showAtOnce, showNow } from '../visit-commands/at-once.ts'

interface Wanted {
  readonly record: AppointmentRecord
  readonly place: Place
  readonly wording: Wording
  /** The patient wished it, and is not told of it. */
  readonly patientAsked: boolean
  readonly onMoved: () => void
}

/** Moves an appointment; the toast moves it back. */
export function useMove({ record, place, wording, patientAsked, onMoved }: Wanted) {
  const { id, version, patientId, typeId } = record
  const all = useSlots(place, { typeId, patientId, moving: id })
  const [from] = useState(record)
  const found = { ...all, slots: all.slots.filter((slot) => !isPresent(slot, from)) }
  const [wasTried, setTried] = useState(false)
  const say = useMovedToast(from, wording)
  const mutation = useMoveBy(record, wording.zone, (now) => {
    say(now)
    onMoved()
  })
  const settled = settle(place, found.slots, wording.zone)
  const send = (to: Settled, override: string | null = null) => {
    setTried(true)
    const reason = override === null ? null : { reason: override }
    if (!mutation.isPending) mutation.mutate({ id, version, ...to, patientAsked, override: reason })
  }
  const move = (override: string | null = null) => {
    setTried(true)
    if (isSettled(settled)) send(settled, override)
  }
  const missing = wasTried && !isSettled(settled) ? settled : null
  const problems: Problems = { ...fieldProblems(mutation.error), ...missing }
  return { found, settled, send, move, mutation, problems }
}

/** The very place that the visit has is no place to move it to. */
const isPresent = (slot: Slot, record: AppointmentRecord): boolean =>
  slot.startsAt === record.startsAt &&
  slot.endsAt === record.endsAt &&
  slot.providerId === record.providerId

/** The place within what a move is asked with. */
const MovedTo = z.object({
  providerId: ProviderId,
  locationId: LocationId,
  minutes: z.int(),
  resourceIds: z.array(ResourceId).default([]),
})

/** Every list shows it at its new place at once, and at its old one again when the core declines. */
function useMoveBy(record: AppointmentRecord, zone: Zone, onMoved: (now: BoardEntry) => void) {
  const queries = useQueryClient()
  const visit = useWithPin(record)
  return useMutation({
    ...ask.appointments.move.mutationOptions(),
    scope: { id: 'appointments.move' },
    onMutate: (asked) => {
      const place = MovedTo.parse(asked)
      const startsAt = instantOfDateTime(asked.start, zone)
      return showAtOnce(queries, standingAt(visit, { ...place, startsAt }), zone)
    },
    onSuccess: (now) => {
      showNow(queries, now, zone)
      onMoved(now)
    },
    onError: (_error, _to, rollBack) => rollBack?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
}

/** Says where the visit stands now, with a way back to where it was, or to other times near it. */
function useMovedToast(record: AppointmentRecord, wording: Wording) {
  const { t } = useTranslation('appointment')
  const undo = useUndoStep()
  const name = calledName(record)
  return (now: BoardEntry) => {
    const when = { day: wording.dayOf(now.startsAt), time: wording.time(now.startsAt) }
    const home = moveBack(record, now, wording.zone, null)
    const explain = (error: unknown) => useRefusedMove.getState().settle({ move: home, error })
    const back = () => undo.mutate({ entry: now, position: null, explain })
    showUndoable({ text: t('moved', { name, ...when }), undo: back })
  }
}
