import { FilePlus2, GitMerge, NotebookPen, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { chooseFiles } from '../documents/choose-files.ts'
import { useAskingMerge } from '../merge/asking-merge.ts'
import type { MenuEntry } from '../ui/index.ts'
import { usePart } from './parts.ts'
import { writeNote } from './writing-note.ts'

/** What else can be done with a patient. */
export function useHeadEntries({ id, mergedInto }: PatientRecord): MenuEntry[] {
  const { t } = useTranslation(['patient', 'merge'])
  const mayWrite = useMay('patients.write') && mergedInto === null
  const mayBook = useMay('appointments.book') && mergedInto === null
  const mayMerge = useMay('patients.merge') && mergedInto === null
  const turn = usePart((shown) => shown.turn)
  const bookFamily = () => useDesk.getState().open({ name: 'family', draft: { patientId: id } })
  const family = { id: 'family', label: t('bookFamily'), icon: Users, run: bookFamily }
  const addFiles = () => {
    turn('documents')
    chooseFiles(id)
  }
  const addNote = () => {
    turn('notes')
    writeNote(id)
  }
  const writing = [
    { id: 'documents', label: t('addDocuments'), icon: FilePlus2, run: addFiles },
    { id: 'note', label: t('addNote'), icon: NotebookPen, run: addNote },
  ]
  const mergeWith = () => useAskingMerge.getState().ask(id)
  const merge = { id: 'merge', label: t('merge:mergeWith'), icon: GitMerge, run: mergeWith }
  return [...(mayBook ? [family] : []), ...(mayWrite ? writing : []), ...(mayMerge ? [merge] : [])]
}
