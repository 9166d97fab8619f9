import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { Understood } from '../../core/appointments/contract.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import { ask, client } from '../client/client.ts'
import { currentLanguage } from '../locales/index.ts'

/** A line with what was understood of it. */
export interface Reading {
  /** Composed, as the places in `found` count its characters. */
  readonly text: string
  readonly found: Understood
}

/**
 * Reads lines of plain words, in the language of the screens.
 *
 * @param begun a line to be read at once, as from the command box
 * @param onRead hears what each line tells
 */
export function useUnderstood(
  locationId: LocationId,
  begun: string | undefined,
  onRead: (reading: Reading) => void,
) {
  const mutation = useMutation({
    mutationKey: ask.appointments.understand.key(),
    mutationFn: async (line: string): Promise<Reading> => {
      const text = line.normalize('NFC').trim()
      const asked = { text, language: currentLanguage(), locationId }
      return { text, found: await client.appointments.understand(asked) }
    },
    onSuccess: onRead,
  })
  const begin = useEffectEvent((line: string) => mutation.mutate(line))
  useEffect(() => {
    if (begun !== undefined) begin(begun)
  }, [begun])
  return mutation
}
