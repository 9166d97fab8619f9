import { CalendarMinus, CalendarPlus, ChevronDown, FastForward, Square } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type EditId } from '../../core/kernel/ids.ts'
import type { Occurrence, SeriesRecord } from '../../core/series/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Button, FailureBanner, Menu, type MenuEntry } from '../ui/index.ts'
import { EditDialog } from './edit-dialog.tsx'
import type { EditKind } from './edit-form.ts'
import css from './series.module.css'
import { useSending } from './use-edit.ts'

interface Props {
  readonly series: SeriesRecord
  readonly at: Occurrence
  readonly known: KnownDirectory
}

/** Change and cancel in sight, the rest one press further. */
export function SeriesActions({ series, at, known }: Props) {
  const { t } = useTranslation('series')
  const [editing, setEditing] = useState<EditKind | null>(null)
  const skipping = useSending('skip', () => undefined)
  const skip = () => {
    const { id, version } = series
    const base = { id, version, editId: newId<EditId>(Date.now()) }
    skipping.mutate({ edit: { do: 'skip', at: at.start }, base, decisions: [] })
  }
  if (series.status === 'cancelled') return null
  return (
    <>
      <FailureBanner error={skipping.error} />
      <div className={css.row}>
        <Button size="s" onPress={() => setEditing('change')}>
          {t('part.change')}
        </Button>
        <Button size="s" onPress={() => setEditing('cancel')}>
          {t('part.cancel')}
        </Button>
        <More {...{ series, at, skip }} onEdit={setEditing} />
      </div>
      {editing !== null && (
        <EditDialog kind={editing} {...{ series, at, known }} onClose={() => setEditing(null)} />
      )}
    </>
  )
}

interface MoreProps extends Omit<Props, 'known'> {
  readonly skip: () => void
  readonly onEdit: (kind: EditKind) => void
}

function More({ series, at, skip, onEdit }: MoreProps) {
  const { t } = useTranslation('series')
  const leaveOut: MenuEntry[] =
    at.changeable && at.startsAt !== null
      ? [{ id: 'skip', label: t('part.skip'), icon: CalendarMinus, run: skip }]
      : []
  const goOn: MenuEntry[] =
    series.last === null
      ? []
      : [{ id: 'extend', label: t('part.extend'), icon: FastForward, run: () => onEdit('extend') }]
  return (
    <Menu
      label={t('part.moreLabel')}
      trigger={
        <Button size="s" variant="quiet" icon={ChevronDown} aria-label={t('part.moreLabel')}>
          {t('part.more')}
        </Button>
      }
      entries={[
        ...leaveOut,
        { id: 'add', label: t('part.add'), icon: CalendarPlus, run: () => onEdit('add') },
        ...goOn,
        { id: 'end', label: t('part.end'), icon: Square, run: () => onEdit('end') },
      ]}
    />
  )
}
