import { useTranslation } from 'react-i18next'
import type { ListedEntry } from '../../core/waiting/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Swatch } from '../ui/index.ts'
import css from './lists.module.css'
import { useNoticeText } from './notice.ts'
import { useListWording } from './wording.ts'

interface Props {
  readonly entry: ListedEntry
  readonly known: KnownDirectory
}

/** The type and its length, and what was written down. */
export function Wants({ entry, known }: Props) {
  const { t } = useTranslation('lists')
  const type = known.type(entry.typeId)
  return (
    <span className={css.two}>
      <span className={css.typed}>
        {type && <Swatch hue={type.hue} />}
        <span>
          {type?.name} · {t('minutes', { count: entry.minutes })}
        </span>
      </span>
      {entry.comment !== '' && <span className={css.quiet}>{entry.comment}</span>}
    </span>
  )
}

/** With whom, at what times, and the notice that they need. */
export function Whereabouts({ entry, known }: Props) {
  const { t } = useTranslation('lists')
  const wording = useListWording(known)
  const noticeText = useNoticeText()
  const { windows, from, until, noticeMinutes, mayPhone, providerIds, locationIds } = entry
  const when = windows.length === 0 ? [t('anyTime')] : windows.map(wording.window)
  const rest = [
    from && t('waitlist.from', { date: wording.date(from) }),
    until && t('waitlist.until', { date: wording.date(until) }),
    noticeMinutes > 0 && t('waitlist.notice', { time: noticeText(noticeMinutes) }),
    !mayPhone && t('waitlist.notByPhone'),
  ].filter(Boolean)
  const whom = [wording.providers(providerIds), ...locationIds.map(wording.location)].join(' · ')
  return (
    <span className={css.two}>
      <span>{whom}</span>
      <span className={css.quiet}>{[...when, ...rest].join(' · ')}</span>
    </span>
  )
}
