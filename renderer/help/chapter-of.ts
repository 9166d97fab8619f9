import type { Panel, Screen, SettingsSection } from '../desk/desk.ts'

const ofPanels: Partial<Record<Panel['name'], string>> = {
  booking: 'booking',
  findTime: 'finding-a-time',
  appointment: 'moving-changing-cancelling',
  fill: 'who-waits-who-is-due-what-came-free',
  visit: 'visits-of-several-parts-families-copies',
  family: 'visits-of-several-parts-families-copies',
  newGroup: 'groups',
  group: 'groups',
  planned: 'plans-of-treatment',
}

const ofScreens: Partial<Record<Screen['name'], string>> = {
  week: 'views-of-the-board',
  month: 'views-of-the-board',
  agenda: 'views-of-the-board',
  flow: 'patient-flow',
  myDay: 'patient-flow',
  merge: 'taking-back-telling-merging',
  duplicates: 'taking-back-telling-merging',
  patients: 'patients',
  patient: 'patients',
  checkIn: 'check-in-and-money',
  settings: 'settings',
  lists: 'who-waits-who-is-due-what-came-free',
  audit: 'audit-log',
  absences: 'time-off-and-call-lists',
  absence: 'time-off-and-call-lists',
  timeOff: 'time-off-and-call-lists',
}

const ofSections: Partial<Record<SettingsSection, string>> = {
  hours: 'hours',
  resources: 'rooms-chairs-and-devices',
  rules: 'booking-rules',
  recordLink: 'patients',
  forms: 'forms-kiosk-and-waiting-room',
}

/** The chapters that screens open the help at, each once. */
export const knownChapters: readonly string[] = [
  ...new Set(
    ['the-day', ofPanels, ofScreens, ofSections].flatMap((known) =>
      typeof known === 'string' ? [known] : Object.values(known),
    ),
  ),
]

/** The chapter about what is on the screen: the panel's, else the screen's, else the day's. */
export function chapterOf(screen: Screen, panel: Panel | null): string {
  const ofPanel = panel && ofPanels[panel.name]
  const ofSection = screen.name === 'settings' ? ofSections[screen.section] : undefined
  return ofPanel ?? ofSection ?? ofScreens[screen.name] ?? 'the-day'
}
