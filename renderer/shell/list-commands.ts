import { GitMerge, ListTodo, Timer } from 'lucide-react'
import { useDesk, type ListName } from '../desk/desk.ts'
import type { Command, CommandId } from './command.ts'
import { showPatientTimes } from './openers.ts'

const toList = (id: CommandId, list: ListName): Command => ({
  ...{ id, icon: ListTodo, shortcut: null, permissions: ['appointments.read'] },
  run: () => useDesk.getState().show({ name: 'lists', list }),
})

/** Each list that a desk works through, by its own name. */
export const listCommands: readonly Command[] = [
  {
    id: 'go_duplicates',
    icon: GitMerge,
    shortcut: null,
    permissions: ['patients.merge'],
    run: () => useDesk.getState().show({ name: 'duplicates' }),
  },
  toList('go_waitlist', 'waitlist'),
  toList('go_asap', 'asap'),
  toList('go_to_tell', 'toTell'),
  toList('go_recalls', 'recalls'),
  toList('go_unscheduled', 'unscheduled'),
  toList('go_series', 'series'),
  toList('go_openings', 'openings'),
  {
    id: 'patient_times',
    icon: Timer,
    shortcut: null,
    permissions: ['appointments.read'],
    run: showPatientTimes,
  },
]
