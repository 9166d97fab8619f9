import { listTypes, saveType } from '../../clinic/index.ts'
import type { AppointmentType } from '../../clinic/contract.ts'
import type { Writing } from '../../context.ts'
import { newId, type TypeId } from '../../kernel/ids.ts'
import { fold } from '../../kernel/text.ts'
import { knownAs, remember } from './external-ids.ts'
import type { EncounterRow, Placed } from './layout.ts'

type Shape = Pick<AppointmentType, 'name' | 'hue' | 'usualMinutes' | 'modalities' | 'active'>

const inPerson = (name: string, hue: Shape['hue'], usualMinutes: number, active = true): Shape => ({
  name,
  hue,
  usualMinutes,
  modalities: ['in_person'],
  active,
})

/** The type of each class of encounter; what a clinic does not book by the clock is not offered. */
const SHAPES: Readonly<Record<string, Shape>> = {
  wellness: inPerson('Wellness visit', 'green', 30),
  ambulatory: inPerson('Office visit', 'blue', 15),
  outpatient: inPerson('Outpatient visit', 'teal', 30),
  urgentcare: inPerson('Urgent care', 'orange', 15),
  emergency: inPerson('Emergency', 'red', 60, false),
  inpatient: inPerson('Inpatient stay', 'purple', 60, false),
  snf: inPerson('Nursing facility stay', 'olive', 60, false),
  hospice: inPerson('Hospice', 'slate', 60, false),
  home: inPerson('Home visit', 'amber', 60),
  virtual: {
    name: 'Video visit',
    hue: 'pink',
    usualMinutes: 15,
    modalities: ['video', 'phone'],
    active: true,
  },
}

const shapeOf = (encounterClass: string): Shape =>
  SHAPES[encounterClass] ?? inPerson('Visit', 'slate', 30)

/** Gives the type of an encounter, and makes it at first sight. */
export interface EncounterTypes {
  readonly typeOf: (encounterClass: string) => TypeId
  readonly made: () => number
}

/**
 * Types by class of encounter. The usual charge of a new one is the median base cost of its class
 * in the file; its copay is nothing, for the files do not tell one.
 */
export function encounterTypes(
  { db, now }: Writing,
  rows: readonly Placed<EncounterRow>[],
): EncounterTypes {
  const kept = new Map<string, TypeId>()
  let made = 0
  const find = (encounterClass: string): TypeId => {
    const known = knownAs<TypeId>(db, 'type', encounterClass)
    if (known) return known
    const shape = shapeOf(encounterClass)
    const same = listTypes(db).find((type) => fold(type.name) === fold(shape.name))
    const id = same?.id ?? newId<TypeId>(now)
    if (!same) {
      saveType(db, typeFrom(id, shape, medianCost(rows, encounterClass)), null, now)
      made += 1
    }
    remember(db, 'type', encounterClass, id)
    return id
  }
  return {
    typeOf: (encounterClass) => {
      const id = kept.get(encounterClass) ?? find(encounterClass)
      kept.set(encounterClass, id)
      return id
    },
    made: () => made,
  }
}

const typeFrom = (id: TypeId, shape: Shape, chargeCents: number): AppointmentType => ({
  id,
  ...shape,
  shortestMinutes: 5,
  longestMinutes: 720,
  bufferBefore: 0,
  bufferAfter: 0,
  needs: [],
  chargeCents,
  copayCents: 0,
})

function medianCost(rows: readonly Placed<EncounterRow>[], encounterClass: string): number {
  const costs = rows
    .filter(({ row }) => row.ENCOUNTERCLASS === encounterClass)
    .map(({ row }) => row.BASE_ENCOUNTER_COST)
    .toSorted((a, b) => a - b)
  return costs[Math.floor(costs.length / 2)] ?? 0
}
