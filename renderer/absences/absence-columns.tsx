import { useTranslation } from 'react-i18next'
import type { Absence } from '../../core/absences/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Badge, Button, type Column } from '../ui/index.ts'
import { awayTexts } from './away.ts'
import { namesOf } from './names.ts'

/** The columns of a list of absences; the first opens one. */
export function useAbsenceColumns(known: KnownDirectory): Column<Absence>[] {
  const { t } = useTranslation('absences')
  const { locale } = useLocale()
  const show = useDesk((desk) => desk.show)
  return [
    {
      id: 'when',
      head: t('when'),
      cell: ({ id, spans, providerIds }) => {
        const when = awayTexts(spans, locale)
        return (
          <Button
            variant="link"
            aria-label={t('open', { names: namesOf(known, providerIds), when })}
            onPress={() => show({ name: 'absence', absenceId: id })}
          >
            {when}
          </Button>
        )
      },
    },
    { id: 'who', head: t('who'), cell: ({ providerIds }) => namesOf(known, providerIds) },
    { id: 'reason', head: t('reason'), cell: ({ reason }) => reason },
    { id: 'visits', head: t('visits'), align: 'end', cell: ({ visits }) => visits },
    { id: 'calls', head: t('calls'), cell: (absence) => <Calls absence={absence} /> },
  ]
}

/** How far the calls are. */
function Calls({ absence: { undoneAt, visits, toCall } }: { absence: Absence }) {
  const { t } = useTranslation('absences')
  if (toCall > 0) return <Badge tone="warning">{t('calls', { count: toCall })}</Badge>
  if (undoneAt !== null) return <Badge>{t('undone')}</Badge>
  return visits === 0 ? t('nobodyToCall') : <Badge tone="success">{t('allCalled')}</Badge>
}
