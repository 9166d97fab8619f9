import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { settings } from '../locales/en/settings.ts'
import type { shell } from '../locales/en/shell.ts'
import { useLocale } from '../locales/use-locale.ts'

/** The texts that commands and settings are found by. */
interface Words {
  readonly shell: typeof shell
  readonly settings: typeof settings
}

const inEnglish = async (): Promise<Words> => ({
  ...(await import('../locales/en/shell.ts')),
  ...(await import('../locales/en/settings.ts')),
})

const inSpanish = async (): Promise<Words> => ({
  ...(await import('../locales/es/shell.ts')),
  ...(await import('../locales/es/settings.ts')),
})

/**
 * Says a text of the shell or the settings in the other language too, so that whoever thinks in
 * one finds what the screen names in the other. Until those texts are loaded it says nothing.
 */
export function useOtherWords(): (part: keyof Words, key: string) => string {
  const { language } = useLocale()
  const { data } = useQuery({
    queryKey: ['words', language],
    queryFn: language === 'en' ? inSpanish : inEnglish,
    staleTime: Infinity,
  })
  return useCallback((part, key) => (data ? textAt(data[part], key.split('.')) : ''), [data])
}

/** The text that lies at a path in a tree of texts; empty where there is none. */
function textAt(tree: unknown, [key, ...rest]: readonly string[]): string {
  if (typeof tree === 'string') return key === undefined ? tree : ''
  if (typeof tree !== 'object' || tree === null || key === undefined) return ''
  return textAt(Object.entries(tree).find(([name]) => name === key)?.[1], rest)
}
