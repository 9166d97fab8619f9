import { BookOpen } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { openHelp } from '../help/asked.ts'
import { useGuide } from '../help/use-guide.ts'
import type { Finding } from './finding.ts'
import { holdsAll, wordsOf } from './ranking.ts'

/** Chapters of the user guide by the words of their titles. */
export function useHelpRows(text: string): Finding[] {
  const { t } = useTranslation('help')
  const words = wordsOf(text)
  const { data: guide } = useGuide(words.length > 0)
  return useMemo(() => {
    const sought = wordsOf(text)
    if (!guide || sought.length === 0) return []
    return guide
      .filter(({ title }) => holdsAll([title, `${t('title')} ${title}`], sought))
      .map(({ id, title }) => ({
        id: `help:${id}`,
        label: title,
        icon: BookOpen,
        run: () => openHelp(id),
      }))
  }, [text, guide, t])
}
