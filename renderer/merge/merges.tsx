import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import { filedName } from '../../core/kernel/names.ts'
import type { Merge } from '../../core/merging/contract.ts'
import { ask } from '../client/client.ts'
import { practiceZone } from '../client/practice-zone.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Banner, Button, Confirm } from '../ui/index.ts'
import { useUnmerge } from './use-unmerge.ts'

interface Props {
  readonly patientId: PatientId
  readonly known: KnownDirectory
}

/** The merges of a record that can still be taken back. */
export function Merges({ patientId, known }: Props) {
  const query = useQuery(ask.merging.ofPatient.queryOptions({ input: { patientId } }))
  return query.data
    ?.filter(({ kept }) => kept.id === patientId)
    .map((merge) => <MergeBanner key={merge.id} merge={merge} known={known} />)
}

function MergeBanner({ merge, known }: { merge: Merge; known: KnownDirectory }) {
  const { t } = useTranslation('merge')
  const { locale } = useLocale()
  const mayMerge = useMay('patients.merge')
  const [isAsking, setAsking] = useState(false)
  const unmerge = useUnmerge()
  const zone = practiceZone(known.directory)
  const moment = (at: number) => momentText(at, zone, locale)
  const { dropped, madeAt, madeBy, undoUntil } = merge
  const number = dropped.recordNumber
  const confirm = () => {
    setAsking(false)
    unmerge.mutate({ id: merge.id })
  }
  return (
    <Banner
      tone="neutral"
      action={
        mayMerge && (
          <Button isPending={unmerge.isPending} onPress={() => setAsking(true)}>
            {t('takeBack')}
          </Button>
        )
      }
    >
      {t('banner', { name: filedName(dropped), number, moment: moment(madeAt), by: madeBy })}{' '}
      {t('until', { moment: moment(undoUntil) })}
      <Confirm
        isOpen={isAsking}
        title={t('takeBackTitle', { number })}
        action={t('takeBack')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('takeBackText')}
      </Confirm>
    </Banner>
  )
}
