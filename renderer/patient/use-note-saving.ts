import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../client/client.ts'

/** Writes, changes and pins notes. @param onSaved hears of a note that is kept */
export function useNoteSaving(onSaved?: () => void) {
  const queries = useQueryClient()
  return useMutation({
    ...ask.patients.saveNote.mutationOptions(),
    onSuccess: () => onSaved?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: ask.patients.notes.key() }),
  })
}
