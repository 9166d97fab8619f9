import { ClipboardCheck, DoorOpen, LogOut, Stethoscope, CheckCheck } from 'lucide-react'
import type { FlowState } from '../../core/kernel/flow-state.ts'
import type { Icon } from '../ui/index.ts'

/** What usually comes next for a patient in a state. */
export interface NextDeed {
  readonly id: 'checkIn' | 'room' | 'begin' | 'complete' | 'leave'
  readonly icon: Icon
}

const deeds: Readonly<Record<FlowState, NextDeed | null>> = {
  expected: { id: 'checkIn', icon: ClipboardCheck },
  arrived: { id: 'room', icon: DoorOpen },
  roomed: { id: 'begin', icon: Stethoscope },
  with_provider: { id: 'complete', icon: CheckCheck },
  checkout: { id: 'leave', icon: LogOut },
  left: null,
}

/** What usually comes next; null for somebody who has left. */
export const nextDeed = (state: FlowState): NextDeed | null => deeds[state]
