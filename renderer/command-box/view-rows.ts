import { Bookmark } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShowView, useViews } from '../board/use-views.ts'
import { countUse } from '../client/count-use.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import type { Finding } from './finding.ts'
import { named, saidBy, wordsOf, type Usage } from './ranking.ts'

/** The named views of the board that a text names; none for an empty text. */
export function useViewRows(text: string, usage: Usage): Finding[] {
  const { t } = useTranslation('boardViews')
  const may = useMay('appointments.read')
  const { views } = useViews()
  const show = useShowView()
  const rows = useMemo(
    () =>
      views.map((view) => ({
        id: `view:${view.id}`,
        label: t('view.command', { name: view.name }),
        icon: Bookmark,
        said: saidBy(t('view.command', { name: view.name })),
        run: () => {
          countUse(`view:${view.id}`)
          useDesk.getState().openDialog(null)
          show(view)
        },
      })),
    [t, views, show],
  )
  return useMemo(() => {
    const words = wordsOf(text)
    if (!may || words.length === 0) return []
    return named(rows, words, usage)
  }, [text, usage, may, rows])
}
