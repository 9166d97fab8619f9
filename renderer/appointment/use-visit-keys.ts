import type { KeyboardEvent } from 'react'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { useWithPin } from '../pinboard/use-pinboard.ts'
import { useVisitCommands } from '../visit-commands/use-visit-commands.ts'

/** Where letters are text, and where keys press or choose. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable=true], [role=spinbutton], [role=listbox], [role=menu]'

/** The keys of the appointment's commands, anywhere in its panel where they mean nothing else. */
export function useVisitKeys(record: AppointmentRecord, isFree: boolean) {
  const commands = useVisitCommands()
  const entry = useWithPin(record)
  return (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (!isFree || event.defaultPrevented || event.key === 'Enter') return
    if (target instanceof Element && target.closest(OWN_KEYS)) return
    if (commands.press(event, entry)) event.preventDefault()
  }
}
