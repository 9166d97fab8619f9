import type { KeyboardEvent } from 'react'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { useStep } from '../board/use-step.ts'
import { useMay } from '../client/session.ts'
import { deedOf } from '../desk/chord.ts'
import { useDesk } from '../desk/desk.ts'
import { writeMessage } from '../messages/writing.ts'
import { useAskingRoom } from '../rooming/asking-room.ts'
import { useVisitCommands } from '../visit-commands/use-visit-commands.ts'
import { flowDeeds, flowKeys } from './flow-keys.ts'
import { nextDeed } from './next-deed.ts'
import type { OnTheWay } from './on-the-way.ts'
import { useDepart } from './use-depart.ts'

/** What the person here can do with a patient on the way. */
export interface Deeds {
  /** The usual next step. */
  readonly next: (visit: OnTheWay) => void
  /** Opens what stands beside the screen. */
  readonly open: (visit: OnTheWay) => void
  /** One step by its key. @returns false where the key means nothing */
  readonly press: (event: KeyboardEvent, visit: OnTheWay) => boolean
  readonly mayStep: boolean
}

/** Steps, room and message of a patient on the way, beside the commands of every appointment. */
export function useDeeds(): Deeds {
  const mayStep = useMay('appointments.status')
  const commands = useVisitCommands()
  const step = useStep()
  const depart = useDepart()
  const next = ({ entry, state }: OnTheWay) => {
    const deed = nextDeed(state)
    if (deed?.id === 'checkIn') checkIn(entry)
    if (deed?.id === 'room') step(entry, 'roomed')
    if (deed?.id === 'begin') step(entry, 'in_progress')
    if (deed?.id === 'complete') step(entry, 'completed')
    if (deed?.id === 'leave') depart(entry, true)
  }
  const own = (event: KeyboardEvent, visit: OnTheWay): (() => void) | null => {
    const { entry, state } = visit
    switch (deedOf(flowKeys, flowDeeds, event)) {
      case 'step':
        return () => next(visit)
      case 'left':
        return state === 'checkout' ? () => depart(entry, true) : null
      case 'back':
        return state === 'left' ? () => depart(entry, false) : null
      case 'room':
        return mayBeRoomed(visit) ? () => useAskingRoom.getState().ask(entry) : null
      case 'message':
        return () => writeMessage({ about: entry })
      case undefined:
        return null
    }
  }
  const press = (event: KeyboardEvent, visit: OnTheWay) => {
    const deed = mayStep ? own(event, visit) : null
    deed?.()
    return deed !== null || commands.press(event, visit.entry)
  }
  const open = ({ entry: { id } }: OnTheWay) =>
    useDesk.getState().open({ name: 'appointment', appointmentId: id })
  return { next, open, press, mayStep }
}

const checkIn = ({ id }: BoardEntry) =>
  useDesk.getState().show({ name: 'checkIn', appointmentId: id })

const mayBeRoomed = ({ state }: OnTheWay): boolean => state === 'arrived' || state === 'roomed'
