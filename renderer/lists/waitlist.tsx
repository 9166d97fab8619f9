import { useQuery } from '@tanstack/react-query'
import { Plus, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedEntry } from '../../core/waiting/contract.ts'
import { CallRows } from '../calls/call-rows.tsx'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, EmptyState, ErrorState, Loading, Table } from '../ui/index.ts'
import { EntryDialog, type Entering } from './entry-dialog.tsx'
import { everyone, Filters } from './filters.tsx'
import css from './lists.module.css'
import { useWaitlistColumns } from './waitlist-columns.tsx'

/** Who waits for an appointment, the most urgent first. */
export function Waitlist({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('lists')
  const mayBook = useMay('appointments.book')
  const [narrowing, setNarrowing] = useState(everyone)
  const { entering, enter } = useEntering()
  const query = useQuery(
    ask.waiting.list.queryOptions({ input: { kind: 'waitlist', ...narrowing } }),
  )
  const add = mayBook && (
    <Button icon={Plus} onPress={() => enter(anew)}>
      {t('waitlist.add')}
    </Button>
  )
  return (
    <>
      <Filters known={known} value={narrowing} onChange={setNarrowing} withType>
        <div className={css.end}>{add}</div>
      </Filters>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Entries
          entries={query.data}
          known={known}
          isNarrowed={Object.values(narrowing).some((each) => each !== null)}
          onChange={(entry) => enter({ entry })}
        />
      ) : (
        <Loading />
      )}
      {entering && <EntryDialog known={known} entering={entering} onClose={() => enter(null)} />}
    </>
  )
}

const anew: Entering = {}

/** Who is entered: somebody new, which can be asked for from anywhere, or a line that is changed. */
function useEntering() {
  const [changed, setChanged] = useState<Entering | null>(null)
  const isNew = useDesk((desk) => desk.dialog === 'addToWaitlist')
  const enter = (entering: Entering | null) => {
    useDesk.getState().openDialog(entering === anew ? 'addToWaitlist' : null)
    setChanged(entering === anew ? null : entering)
  }
  return { entering: isNew ? anew : changed, enter }
}

interface EntriesProps {
  readonly entries: readonly ListedEntry[]
  readonly known: KnownDirectory
  readonly isNarrowed: boolean
  readonly onChange: (entry: ListedEntry) => void
}

function Entries({ entries, known, isNarrowed, onChange }: EntriesProps) {
  const { t } = useTranslation('lists')
  const columns = useWaitlistColumns(known, onChange)
  if (entries.length === 0) {
    const words = isNarrowed ? 'noneMatch' : 'empty'
    return (
      <EmptyState icon={UserRoundX} title={t(`waitlist.${words}`)}>
        {t(`waitlist.${words}Hint`)}
      </EmptyState>
    )
  }
  return (
    <>
      <p className={css.keys}>{t('keys')}</p>
      <CallRows>
        <Table label={t('tab.waitlist')} columns={columns} rows={entries} idOf={({ id }) => id} />
      </CallRows>
    </>
  )
}
