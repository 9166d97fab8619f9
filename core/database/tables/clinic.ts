import type { Hue } from '../../kernel/color.ts'
import type { HolidayId, LocationId, ProviderId, ResourceId, TypeId } from '../../kernel/ids.ts'
import type { Given, Stamps } from './stamps.ts'

export interface ClinicTables {
  practice: Stamps & {
    id: number
    name: string
    phone: string | null
    email: string | null
    currency: string
    language: 'en' | 'es'
    idle_minutes: number
    grid_minutes: 5 | 10 | 15 | 20 | 30 | 60
    hold_minutes: Given<number>
    notice_minutes: Given<number>
    /** JSON array. */
    notice_kinds: Given<string>
    /** JSON. */
    ranking: Given<string>
    /** JSON. */
    record_link: Given<string | null>
    /** JSON. */
    waiting_limits: Given<string>
    display_shows: Given<'initials' | 'numbers'>
  }
  locations: Stamps & {
    id: LocationId
    name: string
    zone: string
    street: string | null
    city: string | null
    region: string | null
    postal_code: string | null
    phone: string | null
    active: number
  }
  providers: Stamps & {
    id: ProviderId
    given_name: string
    family_name: string
    credentials: string | null
    speciality: string | null
    license_number: string | null
    npi: string | null
    hue: Hue
    /** JSON array. */
    type_ids: Given<string>
    /** JSON array. */
    preferred_resource_ids: Given<string>
    active: number
  }
  resources: Stamps & {
    id: ResourceId
    location_id: LocationId
    name: string
    kind: 'room' | 'chair' | 'device'
    category: Given<string | null>
    active: number
  }
  appointment_types: Stamps & {
    id: TypeId
    name: string
    hue: Hue
    usual_minutes: number
    shortest_minutes: number
    longest_minutes: number
    buffer_before: number
    buffer_after: number
    /** JSON array. */
    modalities: string
    /** JSON array. */
    needs: Given<string>
    charge_cents: number
    copay_cents: number
    active: number
  }
  holidays: Stamps & {
    id: HolidayId
    date: string
    name: string
    location_id: LocationId | null
    active: number
  }
}
