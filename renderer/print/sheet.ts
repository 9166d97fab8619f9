import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import type { LocationId, ProviderId } from '../../core/kernel/ids.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import type { Language } from '../locales/index.ts'
import type { Option } from '../ui/index.ts'

/** Whose schedule: everybody's, or that of the location or provider with this id. */
type Scope = 'everyone' | LocationId | ProviderId

/** What the dialog asks for. */
export interface Sheet {
  readonly date: LocalDate
  readonly scope: Scope
  readonly privacy: boolean
}

interface Looking {
  readonly date: LocalDate | null
  readonly locationId: LocationId | null
  readonly providerId: ProviderId | null
}

/** Starts from what the board shows. */
export function startOf({ directory }: KnownDirectory, looking: Looking): Sheet {
  const date = looking.date ?? dateAt(Date.now(), practiceZone(directory))
  return { date, scope: scopeOf(looking), privacy: false }
}

/** The day after today, by the clock of the practice. */
export const tomorrowOf = ({ directory }: KnownDirectory): LocalDate =>
  addDays(dateAt(Date.now(), practiceZone(directory)), 1)

const scopeOf = ({ locationId, providerId }: Looking): Scope =>
  providerId ?? locationId ?? 'everyone'

/** Everyone, each location, each provider. */
export function optionsOf({ directory }: KnownDirectory, everyone: string): Option<Scope>[] {
  const locations = directory.locations.filter((location) => location.active)
  const providers = directory.providers.filter((provider) => provider.active)
  return [
    { id: 'everyone', label: everyone },
    ...locations.map(({ id, name }): Option<Scope> => ({ id, label: name })),
    ...providers.map((provider): Option<Scope> => ({
      id: provider.id,
      label: `${provider.givenName} ${provider.familyName}`,
      more: provider.speciality ?? undefined,
      hue: provider.hue,
    })),
  ]
}

/** The request for a sheet. */
export function orderOf({ directory }: KnownDirectory, { date, scope }: Sheet, language: Language) {
  const locationId = directory.locations.find(({ id }) => id === scope)?.id ?? null
  const providerId = directory.providers.find(({ id }) => id === scope)?.id ?? null
  return { date, language, locationId, providerId }
}
