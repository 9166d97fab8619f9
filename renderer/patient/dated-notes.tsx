import { useQuery } from '@tanstack/react-query'
import { Ellipsis, NotebookPen, Pencil, Pin, PinOff, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteId, PatientId } from '../../core/kernel/ids.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import type { PatientNote } from '../../core/patients/notes-contract.ts'
import { ask } from '../client/client.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  Badge,
  Button,
  ErrorState,
  IconButton,
  Loading,
  Menu,
  Section,
  type MenuEntry,
} from '../ui/index.ts'
import { NoteForm } from './note-form.tsx'
import styles from './patient.module.css'
import { useNoteRemoval } from './use-note-removal.ts'
import { useNoteSaving } from './use-note-saving.ts'
import { leaveNote, useWritingNote, writeNote } from './writing-note.ts'

interface Props {
  readonly patientId: PatientId
  readonly zone: Zone
  readonly mayWrite: boolean
}

/** Notes with who wrote them and when: pinned ones first, then the newest. */
export function DatedNotes({ patientId, zone, mayWrite }: Props) {
  const { t } = useTranslation('patient')
  const [editing, setEditing] = useState<NoteId | null>(null)
  const isWriting = useWritingNote((writing) => writing.patientId === patientId) && mayWrite
  const query = useQuery(ask.patients.notes.queryOptions({ input: { patientId } }))
  const close = () => setEditing(null)
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading />
  return (
    <Section title={t('dated.list')}>
      {isWriting && <NoteForm patientId={patientId} note={null} onClose={leaveNote} />}
      {mayWrite && !isWriting && editing === null && (
        <div>
          <Button icon={NotebookPen} onPress={() => writeNote(patientId)}>
            {t('dated.write')}
          </Button>
        </div>
      )}
      {query.data.length === 0 && !isWriting && <p className={styles.quiet}>{t('dated.none')}</p>}
      <ul className={styles.notes} aria-label={t('dated.list')}>
        {query.data.map((note) =>
          note.id === editing ? (
            <li key={note.id}>
              <NoteForm patientId={patientId} note={note} onClose={close} />
            </li>
          ) : (
            <Note
              key={note.id}
              {...{ patientId, zone, mayWrite, note }}
              onEdit={() => setEditing(note.id)}
            />
          ),
        )}
      </ul>
    </Section>
  )
}

interface NoteProps extends Props {
  readonly note: PatientNote
  readonly onEdit: () => void
}

function Note(props: NoteProps) {
  const { note, zone, mayWrite } = props
  const { t } = useTranslation('patient')
  const { locale } = useLocale()
  const { text, pinned, writtenBy, writtenAt, changedAt } = note
  const when = momentText(writtenAt, zone, locale)
  const changed = { when: momentText(changedAt, zone, locale) }
  const words = [
    t('dated.by', { who: writtenBy ?? 'Daysheet', when }),
    changedAt === writtenAt ? null : t('dated.changed', changed),
  ]
  const entries = useNoteEntries(props)
  return (
    <li className={styles.note}>
      <div className={styles.noteHead}>
        {pinned && <Badge icon={Pin}>{t('dated.pinned')}</Badge>}
        <span className={styles.quiet}>{words.filter(Boolean).join(' · ')}</span>
        {mayWrite && (
          <Menu
            label={t('dated.more', { when })}
            trigger={<IconButton icon={Ellipsis} size="s" label={t('dated.more', { when })} />}
            entries={entries}
          />
        )}
      </div>
      <p className={styles.prose}>{text}</p>
    </li>
  )
}

function useNoteEntries({ note, patientId, onEdit }: NoteProps): MenuEntry[] {
  const { t } = useTranslation('patient')
  const { mutate } = useNoteSaving()
  const remove = useNoteRemoval(patientId)
  const { id, text, version } = note
  const pinned = !note.pinned
  return [
    { id: 'edit', label: t('dated.edit'), icon: Pencil, run: onEdit },
    {
      ...{ id: 'pin', label: t(pinned ? 'dated.pin' : 'dated.unpin') },
      ...{ icon: pinned ? Pin : PinOff },
      run: () => mutate({ id, patientId, text, pinned, version }),
    },
    {
      ...{ id: 'remove', label: t('dated.remove'), icon: Trash2, tone: 'danger' },
      run: () => remove({ id, version }),
    },
  ]
}
