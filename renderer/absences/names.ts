import type { ProviderId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { KnownDirectory } from '../client/directory.ts'

/** The names of some providers in a row. */
export const namesOf = (known: KnownDirectory, ids: readonly ProviderId[]): string =>
  ids
    .map((id) => {
      const provider = known.provider(id)
      return provider ? calledName(provider) : ''
    })
    .join(', ')
