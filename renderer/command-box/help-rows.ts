import { BookOpen } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { openHelp } from '../help/asked.ts'
import type { Chapter } from '../help/guide.ts'
import { chaptersWith } from '../help/searching.ts'
import { useGuide } from '../help/use-guide.ts'
import type { Finding } from './finding.ts'
import { holdsAll, saidBy, wordsOf } from './ranking.ts'

/** How many chapters are shown that only speak of what is sought. */
const MOST = 3

/** Chapters of the user guide by the words of their titles; by their text where `isNobodyFound`. */
export function useHelpRows(text: string, isNobodyFound: boolean): Finding[] {
  const { t } = useTranslation('help')
  const { data: guide } = useGuide()
  const chapters = useMemo(
    () =>
      (guide ?? []).map((chapter) => ({
        ...{ chapter, row: rowOf(chapter) },
        said: saidBy(chapter.title, `${t('title')} ${chapter.title}`),
      })),
    [guide, t],
  )
  return useMemo(() => {
    const sought = wordsOf(text)
    if (!guide || sought.length === 0) return []
    const within = isNobodyFound ? chaptersWith(guide, sought).slice(0, MOST) : []
    const titled = chapters.filter(({ said }) => holdsAll(said, sought))
    const named = within.flatMap((one) => chapters.filter(({ chapter }) => chapter === one))
    return [...new Set([...titled, ...named])].map(({ row }) => row)
  }, [text, guide, chapters, isNobodyFound])
}

const rowOf = ({ id, title }: Chapter): Finding => ({
  id: `help:${id}`,
  label: title,
  icon: BookOpen,
  run: () => openHelp(id),
})
