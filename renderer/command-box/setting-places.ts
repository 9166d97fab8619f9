import type { SettingsSection } from '../desk/desk.ts'

/** The fields and buttons that people look for by their own names: their texts, by section. */
const textsOf = {
  practice: [
    'practice.language',
    'practice.currency',
    'practice.grid',
    'practice.idle',
    'practice.hold',
    'practice.display',
    'ranking.title',
  ],
  locations: ['locations.add', 'locations.zone'],
  providers: ['providers.add', 'providers.types', 'providers.rooms', 'providers.npi'],
  resources: ['resources.add', 'resources.outages'],
  types: [
    'types.add',
    'types.usualMinutes',
    'types.bufferBefore',
    'types.bufferAfter',
    'types.chargeCents',
    'types.copayCents',
  ],
  holidays: ['holidays.add', 'holidays.federal'],
  recalls: ['recalls.add'],
  accounts: ['accounts.add', 'accounts.role', 'accounts.newPassword'],
} as const satisfies Partial<Record<SettingsSection, readonly string[]>>

type Section = keyof typeof textsOf

/** A single setting: the text of its field, and the section that it stands in. */
export interface SettingPlace {
  readonly section: Section
  readonly text: (typeof textsOf)[Section][number]
}

const placesIn = <Name extends Section>(section: Name): readonly SettingPlace[] =>
  textsOf[section].map((text) => ({ section, text }))

/** Every single setting that the box finds. */
export const settingPlaces: readonly SettingPlace[] = [
  ...placesIn('practice'),
  ...placesIn('locations'),
  ...placesIn('providers'),
  ...placesIn('resources'),
  ...placesIn('types'),
  ...placesIn('holidays'),
  ...placesIn('recalls'),
  ...placesIn('accounts'),
]
