import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../locales/use-locale.ts'

/** The user guide in the language of the screen, loaded when it is first wanted. */
export function useGuide() {
  const { language } = useLocale()
  return useQuery({
    queryKey: ['guide', language],
    queryFn: async () => (await import('./guide.ts')).loadGuide(language),
    staleTime: Infinity,
  })
}
