import type { SettingsSection } from '../desk/desk.ts'

/** A single setting that people look for by its own name: the text of its field, and its section. */
export interface SettingPlace {
  readonly section: SettingsSection
  readonly text: SettingText
}

/** Names of fields and buttons in the texts of the settings. */
export type SettingText = (typeof texts)[number]

const texts = [
  'practice.language',
  'practice.currency',
  'practice.grid',
  'practice.idle',
  'practice.hold',
  'ranking.title',
  'locations.add',
  'locations.zone',
  'providers.add',
  'providers.types',
  'providers.rooms',
  'providers.npi',
  'resources.add',
  'resources.outages',
  'types.add',
  'types.usualMinutes',
  'types.bufferBefore',
  'types.bufferAfter',
  'types.chargeCents',
  'types.copayCents',
  'holidays.federal',
  'holidays.add',
  'recalls.add',
  'accounts.add',
  'accounts.role',
  'accounts.newPassword',
] as const

/** The fields and buttons that the box finds; the first part of each text names its section. */
export const settingPlaces: readonly SettingPlace[] = texts.map((text) => ({
  section: sectionOf(text),
  text,
}))

function sectionOf(text: SettingText): SettingsSection {
  const part = text.slice(0, text.indexOf('.'))
  return isSection(part) ? part : 'practice'
}

const isSection = (part: string): part is SettingsSection =>
  ['locations', 'providers', 'resources', 'types', 'holidays', 'recalls', 'accounts'].includes(part)
