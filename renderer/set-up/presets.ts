import { newId, type TypeId } from '../../core/kernel/ids.ts'
import type { Hue } from '../../core/kernel/color.ts'
import type { ResourceKind } from '../../core/clinic/contract.ts'
import type { Texts } from '../locales/index.ts'
import type { DraftType } from './draft.ts'

export const trades = ['medical', 'dental', 'therapy'] as const
export type Trade = (typeof trades)[number]

export type PresetName = keyof Texts['setUp']['presets']

interface Preset {
  readonly name: PresetName
  readonly hue: Hue
  readonly minutes: number
  /** Whole units of the currency; a place to start from. */
  readonly charge: number
  readonly copay: number
  readonly online?: boolean
}

interface TradePresets {
  readonly kind: ResourceKind | null
  readonly rooms: number
  readonly types: readonly Preset[]
}

/** What is usual in each trade; names are translated where they are put in. */
export const presets: Readonly<Record<Trade, TradePresets>> = {
  medical: {
    kind: 'room',
    rooms: 3,
    types: [
      { name: 'newPatient', hue: 'blue', minutes: 45, charge: 220, copay: 30 },
      { name: 'followUp', hue: 'teal', minutes: 20, charge: 120, copay: 25 },
      { name: 'physical', hue: 'green', minutes: 40, charge: 210, copay: 0 },
      { name: 'sick', hue: 'amber', minutes: 20, charge: 130, copay: 25 },
      { name: 'procedure', hue: 'orange', minutes: 45, charge: 260, copay: 40 },
      { name: 'video', hue: 'purple', minutes: 20, charge: 100, copay: 20, online: true },
    ],
  },
  dental: {
    kind: 'chair',
    rooms: 3,
    types: [
      { name: 'exam', hue: 'blue', minutes: 60, charge: 160, copay: 20 },
      { name: 'cleaning', hue: 'teal', minutes: 45, charge: 120, copay: 0 },
      { name: 'filling', hue: 'amber', minutes: 60, charge: 240, copay: 50 },
      { name: 'crown', hue: 'orange', minutes: 90, charge: 1200, copay: 300 },
      { name: 'emergency', hue: 'red', minutes: 30, charge: 150, copay: 30 },
    ],
  },
  therapy: {
    kind: null,
    rooms: 0,
    types: [
      { name: 'intake', hue: 'blue', minutes: 60, charge: 220, copay: 30 },
      { name: 'session50', hue: 'teal', minutes: 50, charge: 165, copay: 25 },
      { name: 'session80', hue: 'green', minutes: 80, charge: 240, copay: 35 },
      { name: 'couples', hue: 'pink', minutes: 80, charge: 260, copay: 40 },
      { name: 'videoSession', hue: 'purple', minutes: 50, charge: 165, copay: 25, online: true },
    ],
  },
}

/** A preset as a type of the draft. */
export const typeOf = (
  preset: Preset,
  kind: ResourceKind | null,
  name: string,
  now: number,
): DraftType => ({
  ...typeNamed(name, now),
  hue: preset.hue,
  usualMinutes: preset.minutes,
  modalities: preset.online ? ['video'] : ['in_person'],
  needs: needsOf(preset.online ? null : kind),
  chargeCents: preset.charge * 100,
  copayCents: preset.copay * 100,
})

/** One resource of a kind, chosen at booking; none for null. */
export const needsOf = (kind: ResourceKind | null): DraftType['needs'] =>
  kind === null ? [] : [{ kind, category: null, late: false }]

/** A type with only a name of its own. */
export const typeNamed = (name: string, now: number): DraftType => ({
  id: newId<TypeId>(now),
  name,
  hue: 'slate',
  usualMinutes: 30,
  shortestMinutes: 5,
  longestMinutes: 240,
  bufferBefore: 0,
  bufferAfter: 0,
  modalities: ['in_person'],
  needs: [],
  chargeCents: 0,
  copayCents: 0,
  active: true,
})
