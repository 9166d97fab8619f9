import { useTranslation } from 'react-i18next'
import { useWhere } from '../board/where.ts'
import { lastType } from '../booking/last-type.ts'
import { useDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { EmptyState, ErrorState, Loading, Panel } from '../ui/index.ts'
import { FindTime } from './find-time.tsx'
import type { SearchDraft } from './search-form.ts'

interface Props {
  readonly draft: SearchDraft
  /** A line of plain words to begin with. */
  readonly words?: string
}

/** Looks for an opening beside the calendar; the one that is taken goes into the booking panel. */
export function FindPanel({ draft, words }: Props) {
  const { t } = useTranslation('findTime')
  const { query, known } = useDirectory()
  const where = useWhere(known, useNow())
  const providerId = useDesk((desk) => desk.providerId)
  const close = () => useDesk.getState().open(null)
  const types = known?.directory.types.filter(({ active }) => active) ?? []
  const last = lastType()
  const type = types.find(({ id }) => id === (draft.typeId ?? last)) ?? types[0]
  if (known && where && type) {
    const usual = { type, locationId: where.location.id, providerId, today: where.today }
    return <FindTime key={words} {...{ draft, words, known, usual }} onClose={close} />
  }
  return (
    <Panel title={t('title')} onClose={close}>
      {known ? (
        <EmptyState title={t('noTypes')}>{t('noTypesHint')}</EmptyState>
      ) : query.isError ? (
        <ErrorState error={query.error} />
      ) : (
        <Loading />
      )}
    </Panel>
  )
}
