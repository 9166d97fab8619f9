import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { MINUTE } from '../../core/kernel/clock.ts'
import type { Edited, Editor } from '../../core/presence/contract.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useLocale } from '../locales/use-locale.ts'

type Names = readonly string[]
type Editors = ReadonlyMap<string, Names>

/** Who else is editing what, by what it is; one answer for all that is shown. */
const useOthers = create<{ names: Editors }>()(() => ({ names: new Map() }))

const nobody: Names = []
const keyOf = (what: Edited, subjectId: string) => `${what} ${subjectId}`

/** Keeps the window informed of who is editing what; who forgot to leave drops out in a minute. */
export function useOthersEditing(): void {
  const mayRead = useMay('appointments.read')
  const { data } = useQuery(
    ask.presence.others.queryOptions({ input: {}, enabled: mayRead, refetchInterval: MINUTE }),
  )
  useEffect(() => useOthers.setState({ names: namesOf(data ?? []) }), [data])
}

function namesOf(editors: readonly Editor[]): Editors {
  const names = new Map<string, Names>()
  for (const { what, subjectId, name } of editors) {
    const key = keyOf(what, subjectId)
    names.set(key, [...(names.get(key) ?? []), name])
  }
  return names
}

/** Who is editing what now, for a screen with many rows: to be read by `editorsIn`. */
export const useAllEditors = (): Editors => useOthers(({ names }) => names)

/** The names of those who are editing something, among all; the same array while they are. */
export const editorsIn = (all: Editors, what: Edited, subjectId: string): Names =>
  all.get(keyOf(what, subjectId)) ?? nobody

/** `Dana and Rita are editing this`; null where nobody else is. */
export function useEditorsWords(what: Edited, subjectId: string): string | null {
  const words = useEditingWords()
  return words(useOthers(({ names }) => editorsIn(names, what, subjectId)))
}

/** Says of some names that they are editing this; null of none. */
export function useEditingWords(): (names: Names) => string | null {
  const { t } = useTranslation('presence')
  const { locale } = useLocale()
  return useCallback(
    (names) => {
      if (names.length === 0) return null
      const all = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
      return t('editing', { count: names.length, names: all })
    },
    [t, locale],
  )
}
