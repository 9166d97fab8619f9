import { create } from 'zustand'
import type { BoardEntry, Source } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type {
  AppointmentId,
  GroupId,
  LocationId,
  PatientId,
  PlanId,
  PlanItemId,
  ProviderId,
  ResourceId,
  TypeId,
} from '../../core/kernel/ids.ts'
import type { SearchDraft } from '../find-time/search-form.ts'
import { backToBegun } from './begun-on.ts'
import type { Screen } from './screens.ts'

export type { ListName, Screen, SettingsSection } from './screens.ts'

/** What a booking starts from; what is missing is asked in the panel. */
export interface BookingDraft {
  patientId?: PatientId
  typeId?: TypeId
  providerId?: ProviderId
  locationId?: LocationId
  resourceId?: ResourceId
  date?: LocalDate
  /** Minutes since midnight on the wall of the location. */
  startMinute?: number
  minutes?: number
  modality?: BoardEntry['modality']
  reason?: string
  notes?: string
  /** How the visit comes into the book; left out, by the desk itself. */
  source?: Source
}

/** Where and from when (epoch ms) a time is free. */
export interface FreeStart {
  providerId: ProviderId
  locationId: LocationId
  startsAt: number
}

/** What the panel of an appointment is asking instead of showing it. */
export type VisitDoing = 'moving' | 'nextWeek' | 'cancelling' | 'again' | 'followUp'

/** What stands open at the right edge. */
export type Panel =
  | { name: 'booking'; draft: BookingDraft }
  | { name: 'findTime'; draft: SearchDraft; words?: string }
  | { name: 'appointment'; appointmentId: AppointmentId; doing?: VisitDoing | null }
  | { name: 'fill'; start: FreeStart }
  | { name: 'visit'; draft: BookingDraft }
  | { name: 'family'; draft: BookingDraft }
  | { name: 'newGroup'; draft: BookingDraft }
  | { name: 'group'; groupId: GroupId }
  | { name: 'planned'; patientId: PatientId; planId: PlanId; itemIds: readonly PlanItemId[] }

export interface Desk {
  screen: Screen
  /** Screens to go back to, the latest last. */
  trail: readonly Screen[]
  panel: Panel | null
  /** The day that board, week and month look at; null until the location's today is known. */
  date: LocalDate | null
  locationId: LocationId | null
  /** The one provider whose calendar is shown; null shows everyone. */
  providerId: ProviderId | null
  /** True while something on the screen is not saved; the screen itself says so, and asks. */
  isUnsaved: boolean
  /** What would let go of what is not saved, and waits until the person agrees. */
  leaving: (() => void) | null
  /** The open dialog that can be asked for from anywhere. */
  dialog:
    | 'command'
    | 'print'
    | 'printTomorrow'
    | 'shortcuts'
    | 'password'
    | 'kiosk'
    | 'display'
    | 'untimed'
    | 'help'
    | 'changes'
    | 'sweep'
    | 'messages'
    | 'newPatient'
    | 'addToWaitlist'
    | 'times'
    | 'faces'
    | 'keepView'
    | null
  /** Fills the window with a screen, and opens a dialog over it where one is named. */
  show: (screen: Screen, dialog?: Desk['dialog']) => void
  back: () => void
  /** From a check-in, back to the screen that it was begun on; going back from there leads to none. */
  leaveCheckIn: () => void
  open: (panel: Panel | null) => void
  openDialog: (dialog: Desk['dialog']) => void
  /** Does something that lets go of the screen: at once, or after asking where that is not saved. */
  leave: (act: () => void) => void
  /** Answers the question: leaves, or stays. */
  answer: (isLeaving: boolean) => void
  look: (at: Partial<Pick<Desk, 'date' | 'locationId' | 'providerId'>>) => void
  /** Back to the first screen, as after signing out. */
  clear: () => void
}

const blank = {
  screen: { name: 'board' },
  trail: [],
  panel: null,
  date: null,
  locationId: null,
  providerId: null,
  isUnsaved: false,
  leaving: null,
  dialog: null,
} as const satisfies Partial<Desk>

/** What only this window knows: where the person is looking. */
export const useDesk = create<Desk>()((set, get) => ({
  ...blank,
  show: (screen, dialog = null) =>
    get().leave(() => set((desk) => ({ ...shown(desk, screen), dialog }))),
  back: () => get().leave(() => set(backed)),
  leaveCheckIn: () => get().leave(() => set((desk) => ({ ...backToBegun(desk), panel: null }))),
  open: (panel) => set({ panel, dialog: null }),
  openDialog: (dialog) => set({ dialog }),
  leave: (act) => {
    if (get().isUnsaved) set({ leaving: act, dialog: null })
    else act()
  },
  answer: (isLeaving) => {
    const { leaving } = get()
    set({ leaving: null })
    if (isLeaving) leaving?.()
  },
  look: (at) => set(at),
  clear: () => set(blank),
}))

const shown = ({ trail, screen: before }: Desk, screen: Screen): Partial<Desk> => ({
  ...{ screen, trail: [...trail.slice(-19), before] },
  panel: null,
})

const backed = ({ trail }: Desk): Partial<Desk> => ({
  screen: trail.at(-1) ?? { name: 'board' },
  trail: trail.slice(0, -1),
  panel: null,
})
