import { useTranslation } from 'react-i18next'
import type { TimeSpan } from '../../core/availability/contract.ts'
import type { DraftHours } from './draft.ts'
import type { Editing } from './editing.ts'
import { SpanFields } from './span-fields.tsx'

/** The two ends of one break of some hours. */
export function BreakFields({ value, change, problems, at }: Editing<DraftHours> & { at: number }) {
  const { t } = useTranslation('hours')
  const span = value.breaks[at]
  if (!span) return null
  const put = (part: Partial<TimeSpan>) =>
    change({ breaks: value.breaks.map((pause, n) => (n === at ? { ...pause, ...part } : pause)) })
  return (
    <SpanFields
      labels={{ from: t('field.breakFrom'), to: t('field.breakTo') }}
      value={span}
      problems={{ from: problems[`breaks.${at}.from`], to: problems[`breaks.${at}.to`] }}
      onChange={put}
      autoFocus
    />
  )
}
