import type { KeyTable } from '../desk/chord.ts'

/** What keys do with a patient on the way, beside those of every appointment. */
export type FlowDeed = 'step' | 'room' | 'message' | 'left' | 'back'

/** In the order of the list of all shortcuts. */
export const flowDeeds: readonly FlowDeed[] = ['step', 'room', 'message', 'left', 'back']

/** The keys of each, for what listens to them and for the list of all shortcuts. */
export const flowKeys: KeyTable<FlowDeed> = {
  step: ['Space'],
  room: ['R'],
  message: ['D'],
  left: ['6'],
  back: ['Backspace'],
}
