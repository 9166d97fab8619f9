import { lazy, Suspense } from 'react'
import { useDesk, type Panel, type Screen } from '../desk/desk.ts'
import { useWriting } from '../messages/writing.ts'

const Board = lazy(async () => ({ default: (await import('../board/board.tsx')).Board }))
const Agenda = lazy(async () => ({ default: (await import('../agenda/agenda.tsx')).Agenda }))
const Flow = lazy(async () => ({ default: (await import('../flow/flow.tsx')).Flow }))
const MyDay = lazy(async () => ({ default: (await import('../flow/my-day.tsx')).MyDay }))
const FlowDialogs = lazy(async () => ({
  default: (await import('../flow/flow-dialogs.tsx')).FlowDialogs,
}))
const Month = lazy(async () => ({ default: (await import('../calendar/month.tsx')).Month }))
const Settings = lazy(async () => ({
  default: (await import('../settings/settings.tsx')).Settings,
}))
const Audit = lazy(async () => ({ default: (await import('../audit/audit.tsx')).Audit }))
const Lists = lazy(async () => ({ default: (await import('../lists/lists.tsx')).Lists }))
const FillPanel = lazy(async () => ({
  default: (await import('../fill/fill-panel.tsx')).FillPanel,
}))
const Patients = lazy(async () => ({
  default: (await import('../patient/patients.tsx')).Patients,
}))
const Patient = lazy(async () => ({ default: (await import('../patient/patient.tsx')).Patient }))
const Merge = lazy(async () => ({ default: (await import('../merge/merge.tsx')).Merge }))
const Duplicates = lazy(async () => ({
  default: (await import('../merge/duplicates.tsx')).Duplicates,
}))
const BookingPanel = lazy(async () => ({
  default: (await import('../booking/booking-panel.tsx')).BookingPanel,
}))
const FindPanel = lazy(async () => ({
  default: (await import('../find-time/find-panel.tsx')).FindPanel,
}))
const AppointmentPanel = lazy(async () => ({
  default: (await import('../appointment/appointment-panel.tsx')).AppointmentPanel,
}))
const VisitPanel = lazy(async () => ({
  default: (await import('../visits/visit-panel.tsx')).VisitPanel,
}))
const FamilyPanel = lazy(async () => ({
  default: (await import('../visits/family-panel.tsx')).FamilyPanel,
}))
const NewGroup = lazy(async () => ({ default: (await import('../groups/new-group.tsx')).NewGroup }))
const GroupPanel = lazy(async () => ({
  default: (await import('../groups/group-panel.tsx')).GroupPanel,
}))
const PlannedPanel = lazy(async () => ({
  default: (await import('../plans/planned-panel.tsx')).PlannedPanel,
}))
const CheckIn = lazy(async () => ({
  default: (await import('../check-in/check-in.tsx')).CheckIn,
}))
const Absences = lazy(async () => ({
  default: (await import('../absences/absences.tsx')).Absences,
}))
const Absence = lazy(async () => ({
  default: (await import('../absences/absence.tsx')).Absence,
}))
const TimeOffEntry = lazy(async () => ({
  default: (await import('../absences/time-off-entry.tsx')).TimeOffEntry,
}))
const HelpDialog = lazy(async () => ({
  default: (await import('../help/help-dialog.tsx')).HelpDialog,
}))
const ChangesDialog = lazy(async () => ({
  default: (await import('../help/changes-dialog.tsx')).ChangesDialog,
}))
const PrintDialog = lazy(async () => ({
  default: (await import('../print/print-dialog.tsx')).PrintDialog,
}))

const StartPageDialog = lazy(async () => ({
  default: (await import('../kiosk/start-page-dialog.tsx')).StartPageDialog,
}))

/** The screen that fills the window, loaded when it is first shown. */
export function ScreenOf({ screen }: { screen: Screen }) {
  switch (screen.name) {
    case 'board':
    case 'week':
      return <Board />
    case 'agenda':
      return <Agenda />
    case 'flow':
      return <Flow />
    case 'myDay':
      return <MyDay />
    case 'month':
      return <Month />
    case 'patients':
      return <Patients />
    case 'patient':
      return <Patient key={screen.patientId} patientId={screen.patientId} />
    case 'merge':
      return <Merge {...screen} />
    case 'duplicates':
      return <Duplicates />
    case 'checkIn':
      return <CheckIn key={screen.appointmentId} appointmentId={screen.appointmentId} />
    case 'settings':
      return <Settings section={screen.section} />
    case 'lists':
      return <Lists list={screen.list} />
    case 'audit':
      return <Audit />
    case 'absences':
      return <Absences />
    case 'absence':
      return <Absence key={screen.absenceId} absenceId={screen.absenceId} />
    case 'timeOff':
      return <TimeOffEntry providerId={screen.providerId} date={screen.date} />
  }
}

/** The sheet that stands open at the right edge. */
export function PanelOf({ panel }: { panel: Panel }) {
  if (panel.name === 'booking') return <BookingPanel draft={panel.draft} />
  if (panel.name === 'findTime') return <FindPanel {...panel} />
  if (panel.name === 'fill') {
    const { providerId, locationId, startsAt } = panel.start
    return <FillPanel key={[providerId, locationId, startsAt].join(' ')} start={panel.start} />
  }
  if (panel.name === 'visit') return <VisitPanel draft={panel.draft} />
  if (panel.name === 'family') return <FamilyPanel draft={panel.draft} />
  if (panel.name === 'newGroup') return <NewGroup draft={panel.draft} />
  if (panel.name === 'group') return <GroupPanel groupId={panel.groupId} />
  if (panel.name === 'planned') return <PlannedPanel {...panel} />
  return <AppointmentPanel appointmentId={panel.appointmentId} />
}

/** The help over everything. */
export function HelpOf() {
  const isOpen = useDesk((desk) => desk.dialog === 'help')
  return (
    isOpen && (
      <Suspense fallback={null}>
        <HelpDialog />
      </Suspense>
    )
  )
}

/** What a new release brought, over everything. */
export function ChangesOf() {
  const isOpen = useDesk((desk) => desk.dialog === 'changes')
  return (
    isOpen && (
      <Suspense fallback={null}>
        <ChangesDialog />
      </Suspense>
    )
  )
}

/** The print dialog over everything. */
export function PrintOf() {
  const dialog = useDesk((desk) => desk.dialog)
  const isOpen = dialog === 'print' || dialog === 'printTomorrow'
  return (
    isOpen && (
      <Suspense fallback={null}>
        <PrintDialog ofTomorrow={dialog === 'printTomorrow'} />
      </Suspense>
    )
  )
}

/** The end of the day, and the messages between rooms and desk, over everything. */
export function FlowOf() {
  const isOpen = useDesk(({ dialog }) => dialog === 'sweep' || dialog === 'messages')
  const isWriting = useWriting(({ draft }) => draft !== null)
  return (
    (isOpen || isWriting) && (
      <Suspense fallback={null}>
        <FlowDialogs />
      </Suspense>
    )
  )
}

/** Asks before the window becomes a page of the waiting room. */
export function StartPageOf() {
  const isOpen = useDesk(({ dialog }) => dialog === 'kiosk' || dialog === 'display')
  return (
    isOpen && (
      <Suspense fallback={null}>
        <StartPageDialog />
      </Suspense>
    )
  )
}
