import type { Zone } from '../../kernel/zones.ts'

const EASTERN: Zone = 'America/New_York'
const CENTRAL: Zone = 'America/Chicago'
const MOUNTAIN: Zone = 'America/Denver'
const PACIFIC: Zone = 'America/Los_Angeles'

/** The zone that most of a state or territory keeps (49 CFR 71), where it is not Eastern. */
const ZONES: Readonly<Record<Zone, string>> = {
  [CENTRAL]: 'AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI',
  [MOUNTAIN]: 'CO MT NM UT WY',
  'America/Boise': 'ID',
  'America/Phoenix': 'AZ',
  [PACIFIC]: 'CA NV OR WA',
  'America/Anchorage': 'AK',
  'Pacific/Honolulu': 'HI',
  'America/Puerto_Rico': 'PR VI',
  'Pacific/Guam': 'GU MP',
  'Pacific/Pago_Pago': 'AS',
}

const zoneOf = new Map(
  Object.entries(ZONES).flatMap(([zone, states]) =>
    states.split(' ').map((state) => [state, zone] as const),
  ),
)

/** The zone of a state by its postal code, `MA`; Eastern for those not known. */
export const zoneOfState = (state: string | null): Zone =>
  zoneOf.get((state ?? '').toUpperCase()) ?? EASTERN
