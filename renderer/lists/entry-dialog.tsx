import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type PatientId, type TypeId, type WaitlistEntryId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { Sent } from '../../core/kernel/procedure.ts'
import type { ListedEntry, waitingContract } from '../../core/waiting/contract.ts'
import { PatientPart } from '../booking/patient-part.tsx'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, Dialog, FailureBanner, Form, showToast } from '../ui/index.ts'
import css from './lists.module.css'
import { EntryFields, type EntryDraft } from './entry-fields.tsx'

/** What an entry starts from: one that stands, or what is known of a new one. */
export interface Entering {
  readonly entry?: ListedEntry
  readonly patientId?: PatientId | null
  readonly typeId?: TypeId
  readonly minutes?: number
}

interface Props {
  readonly known: KnownDirectory
  readonly entering: Entering
  readonly onClose: () => void
}

/** Puts somebody on the waitlist, or changes what they would like. */
export function EntryDialog({ known, entering, onClose }: Props) {
  const { t } = useTranslation(['lists', 'common'])
  const { entry } = entering
  const [patientId, setPatientId] = useState(entry?.patientId ?? entering.patientId ?? null)
  const [draft, setDraft] = useState(() => draftOf(known, entering))
  const saving = useSaving(onClose)
  const problems = fieldProblems(saving.error)
  const save = () => {
    if (patientId !== null) saving.mutate({ ...draft, patientId })
  }
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button
        variant="primary"
        type="submit"
        form="entry"
        isDisabled={patientId === null}
        isPending={saving.isPending}
      >
        {entry ? t('common:save') : t('waitlist.add')}
      </Button>
    </>
  )
  const title = entry
    ? t('waitlist.changeTitle', { name: calledName(entry.callee) })
    : t('waitlist.add')
  return (
    <Dialog isOpen title={title} onClose={onClose} footer={footer}>
      <div className={css.stack}>
        {!entry && (
          <PatientPart
            patientId={patientId}
            problem={problems['patientId']}
            takesFocus={patientId === null}
            onPick={setPatientId}
          />
        )}
        <Form id="entry" onSubmit={save}>
          <FailureBanner error={saving.error} />
          <EntryFields
            known={known}
            draft={draft}
            problems={problems}
            onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          />
        </Form>
      </div>
    </Dialog>
  )
}

function draftOf({ directory }: KnownDirectory, { entry, typeId, minutes }: Entering): EntryDraft {
  if (entry) return wishOf(entry)
  const types = directory.types.filter(({ active }) => active)
  const type = types.find(({ id }) => id === typeId) ?? types[0]
  if (!type) throw new TypeError('There is no type of appointment')
  return {
    ...{ id: newId<WaitlistEntryId>(Date.now()), version: null, typeId: type.id },
    ...{ minutes: minutes ?? type.usualMinutes, providerIds: [], locationIds: [], windows: [] },
    ...{ urgency: 'routine', noticeMinutes: 0, mayPhone: true, comment: '', source: 'phone' },
    ...{ from: null, until: null },
  }
}

const wishOf = (entry: ListedEntry): EntryDraft => ({
  ...{ id: entry.id, version: entry.version, typeId: entry.typeId, minutes: entry.minutes },
  ...{ providerIds: entry.providerIds, locationIds: entry.locationIds, windows: entry.windows },
  ...{ urgency: entry.urgency, noticeMinutes: entry.noticeMinutes, mayPhone: entry.mayPhone },
  ...{ comment: entry.comment, source: entry.source, from: entry.from, until: entry.until },
})

function useSaving(onClose: () => void) {
  const { t } = useTranslation('lists')
  const queries = useQueryClient()
  return useMutation<unknown, Error, Sent<typeof waitingContract.save>>({
    ...ask.waiting.save.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('saved'), tone: 'success' })
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.waiting.key() }),
  })
}
