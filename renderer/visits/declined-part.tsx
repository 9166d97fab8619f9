import { useTranslation } from 'react-i18next'
import { refusalOf } from '../client/refusal.ts'
import { Banner } from '../ui/index.ts'

interface Props {
  readonly error: unknown
  /** Names a part by its place. */
  readonly nameOf: (at: number) => string
}

/** Why nothing was booked or moved, and which part it was about. */
export function DeclinedPart({ error, nameOf }: Props) {
  const { t } = useTranslation(['visits', 'failures', 'problems'])
  const failure = refusalOf(error)
  if (failure === null) return null
  const { code, details } = failure
  const at = typeof details['part'] === 'number' ? details['part'] : null
  const [problem] = details.problems ?? []
  const why = problem ? t(`problems:${problem.code}`) : t(`failures:${code}`)
  const which = at === null ? null : t('partDeclined', { count: at + 1, what: nameOf(at) })
  return <Banner tone="danger">{[which, why].filter(Boolean).join(' ')}</Banner>
}
