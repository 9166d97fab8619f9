import { CalendarPlus, ListPlus, PenLine, UserPlus } from 'lucide-react'
import { writeMessage } from '../messages/writing.ts'
import type { Command } from './command.ts'
import { addPatient, addToWaitlist, bookFamily, bookParts } from './openers.ts'

/** What is entered now and then: it has no key, and the box finds it. */
export const entryCommands: readonly Command[] = [
  {
    id: 'book_parts',
    icon: CalendarPlus,
    shortcut: null,
    permissions: ['appointments.book'],
    run: bookParts,
  },
  {
    id: 'book_family',
    icon: CalendarPlus,
    shortcut: null,
    permissions: ['appointments.book'],
    run: bookFamily,
  },
  {
    id: 'new_patient',
    icon: UserPlus,
    shortcut: null,
    permissions: ['patients.write'],
    run: addPatient,
  },
  {
    id: 'add_to_waitlist',
    icon: ListPlus,
    shortcut: null,
    permissions: ['appointments.book'],
    run: addToWaitlist,
  },
  {
    id: 'write_message',
    icon: PenLine,
    shortcut: null,
    permissions: ['appointments.status'],
    run: () => writeMessage({}),
  },
]
