import { useTranslation } from 'react-i18next'
import type { Problem } from '../../core/series/contract.ts'
import { wayWords } from '../board/way-words.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useRuleWording } from '../rules/wording.ts'

const PLAIN = ['closed', 'break', 'time_off', 'holiday'] as const

/** Says in one line what stands against a date. */
export function useProblemWords(known: KnownDirectory, wording: Wording) {
  const { t } = useTranslation(['series', 'booking'])
  const rules = useRuleWording(known)
  const way = (one: Problem['inTheWay'][number]) => {
    const name = one.by ?? t('booking:declined.somebody')
    return t(`booking:declined.way.${wayWords(one)}`, { span: wording.span(one), name })
  }
  return (problem: Problem): string[] => {
    const why = PLAIN.find((each) => each === problem.why)
    const said = [
      ...problem.inTheWay.map(way),
      ...(why === undefined ? [] : [t(`booking:declined.${why}`)]),
      ...problem.blocks.map(({ label }) => t('problem.setAside', { label })),
      ...problem.rules.map(({ ownSentence, setting }) => ownSentence ?? rules.sentence(setting)),
    ]
    if (said.length > 0) return said
    return [t(problem.code === 'wall_time_skipped' ? 'problem.skipped' : 'problem.other')]
  }
}

/** Says in one word why a date that was to be carried on has no visit. */
export function useOpenWords() {
  const { t } = useTranslation('series')
  return (code: string | null): string => {
    if (code === 'conflict') return t('problem.taken')
    if (code === 'outside_hours') return t('problem.outside')
    if (code === 'set_aside') return t('problem.aside')
    if (code === 'against_rules') return t('problem.rules')
    return t(code === 'wall_time_skipped' ? 'problem.skipped' : 'problem.other')
  }
}
