import type { LocationId, ProviderId, TypeId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { KnownDirectory } from './directory.ts'

/** The types of appointment to choose from: those in use, and what is chosen already. */
export const typeChoices = (
  { directory }: KnownDirectory,
  ...chosen: readonly (TypeId | null | undefined)[]
) => offered(directory.types, chosen).map(({ id, name, hue }) => ({ id, label: name, hue }))

/** Everybody in practice, and whoever is chosen already. */
export const providerChoices = (
  { directory }: KnownDirectory,
  ...chosen: readonly (ProviderId | null | undefined)[]
) =>
  offered(directory.providers, chosen).map((provider) => ({
    id: provider.id,
    label: calledName(provider),
    more: provider.speciality ?? undefined,
    hue: provider.hue,
  }))

/** The locations in use, and those chosen already. */
export const locationChoices = (
  { directory }: KnownDirectory,
  ...chosen: readonly (LocationId | null | undefined)[]
) => offered(directory.locations, chosen).map(({ id, name }) => ({ id, label: name }))

const offered = <Row extends { readonly id: string; readonly active: boolean }>(
  rows: readonly Row[],
  chosen: readonly (Row['id'] | null | undefined)[],
) => rows.filter(({ active, id }) => active || chosen.includes(id))
