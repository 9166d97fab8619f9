import type { Procedures } from '../../core/contract.ts'

/** A procedure by its place in the contract, `['appointments', 'list']`, or a whole module. */
export type Place = readonly [string] | readonly [string, string]

type PlaceOf<Module extends keyof Procedures> =
  readonly [Module] | readonly [Module, keyof Procedures[Module] & string]
type KnownPlace = { [Module in keyof Procedures]: PlaceOf<Module> }[keyof Procedures]

const directory = ['clinic', 'directory'] as const
const calendar = ['appointments'] as const
const resourceTimes = ['availability', 'resourceTimes'] as const
const days = ['availability', 'days'] as const
const minutes = ['availability', 'workingMinutes'] as const
const flow = [
  ['flow', 'board'],
  ['flow', 'forecast'],
  ['flow', 'callList'],
  ['flow', 'sweep'],
  ['flow', 'times'],
  ['flow', 'departures'],
] as const
const previews = ['availability', 'preview'] as const

/** Which answers a change of a table may have made old. */
export const touchedBy: Readonly<Record<string, readonly KnownPlace[]>> = {
  preferences: [['preferences', 'get']],
  board_views: [['preferences', 'views']],
  users: [
    ['access', 'listAccounts'],
    ['access', 'me'],
  ],
  practice: [directory, ['access', 'state'], calendar, ['kiosk', 'display']],
  locations: [directory, days, minutes],
  providers: [directory, days, minutes, calendar],
  resources: [directory, calendar],
  resource_hours: [resourceTimes, calendar],
  resource_outages: [resourceTimes, calendar],
  appointment_types: [directory, calendar],
  holidays: [directory, days, minutes, calendar],
  patients: [['patients'], calendar],
  payers: [
    ['patients', 'listPayers'],
    ['patients', 'get'],
  ],
  insurance_policies: [['patients', 'get'], calendar],
  documents: [['documents']],
  patient_relations: [
    ['patients', 'relations'],
    ['visits', 'companions'],
  ],
  patient_notes: [['patients', 'notes']],
  weekly_hours: [['availability', 'hours'], days, minutes, previews, calendar],
  seasons: [['availability', 'seasons'], days, minutes, previews, calendar],
  hours_exceptions: [['availability', 'exceptions'], days, minutes, previews, calendar],
  blocks: [['availability', 'blocks'], days, previews, calendar],
  hours_templates: [['availability', 'templates']],
  time_off: [['availability', 'timeOff'], days, minutes, previews, calendar],
  absences: [['absences'], ['availability', 'timeOff']],
  appointments: [
    calendar,
    ['absences', 'callList'],
    ['waiting'],
    ['recalls'],
    ['series'],
    ['billing', 'balance'],
    ['visits'],
    ['plans'],
    ['groups'],
    ['notices'],
    ...flow,
    ['kiosk', 'display'],
    ['forms', 'due'],
  ],
  departures: flow,
  desk_messages: [['flow', 'messages']],
  holds: [calendar],
  pinboard: [calendar],
  presence: [['presence']],
  scheduling_rules: [['rulebook'], calendar],
  group_sessions: [['groups'], ['absences', 'groups'], calendar],
  edits: [
    ['appointments', 'edits'],
    ['absences', 'get'],
  ],
  series: [['series'], calendar],
  series_occurrences: [['series']],
  group_waitlist: [['groups']],
  visits: [['visits']],
  treatment_plans: [['plans']],
  plan_items: [['plans'], ['waiting', 'candidates']],
  recall_types: [['recalls'], ['waiting', 'candidates']],
  recalls: [['recalls'], ['waiting', 'candidates']],
  calls: [
    ['waiting'],
    ['recalls'],
    ['absences', 'callList'],
    ['absences', 'get'],
    ['absences', 'list'],
    ['flow', 'callList'],
    ['notices'],
    ['reports', 'contacts'],
  ],
  external_ids: [['patients', 'externalNumbers']],
  notices: [['notices']],
  dismissed_pairs: [
    ['merging', 'candidates'],
    ['merging', 'dismissed'],
  ],
  merges: [['merging'], ['patients'], calendar],
  waitlist_entries: [['waiting']],
  freed_times: [['waiting', 'openings']],
  offers: [['waiting']],
  day_list: [['waiting', 'dayList']],
  forms: [['forms']],
  signed_forms: [['forms']],
  check_ins: [['kiosk']],
  tickets: [['kiosk']],
  charges: [['billing'], calendar],
  payments: [['billing'], calendar],
}

/** The places to ask again after a batch of changes, each once. */
export function touchedPlaces(tables: readonly string[]): Place[] {
  const places = tables.flatMap((table) => touchedBy[table] ?? [])
  return [...new Map(places.map((place) => [place.join('.'), place])).values()]
}
