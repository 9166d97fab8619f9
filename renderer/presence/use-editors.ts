import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { MINUTE } from '../../core/kernel/clock.ts'
import type { Edited, Editor } from '../../core/presence/contract.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useLocale } from '../locales/use-locale.ts'

type Names = readonly string[]

/** Who else is editing what, by what it is; one answer for all that is shown. */
const useOthers = create<{ names: ReadonlyMap<string, Names> }>()(() => ({ names: new Map() }))

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

function namesOf(editors: readonly Editor[]): ReadonlyMap<string, Names> {
  const names = new Map<string, Names>()
  for (const { what, subjectId, name } of editors) {
    const key = keyOf(what, subjectId)
    names.set(key, [...(names.get(key) ?? []), name])
  }
  return names
}

/** The names of colleagues who are editing something now; empty where none are. */
export const useEditors = (what: Edited, subjectId: string): Names =>
  useOthers(({ names }) => names.get(keyOf(what, subjectId)) ?? nobody)

/** `Dana and Rita are editing this`; null where nobody else is. */
export function useEditorsWords(what: Edited, subjectId: string): string | null {
  const { t } = useTranslation('presence')
  const { locale } = useLocale()
  const names = useEditors(what, subjectId)
  if (names.length === 0) return null
  const all = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
  return t('editing', { count: names.length, names: all })
}
