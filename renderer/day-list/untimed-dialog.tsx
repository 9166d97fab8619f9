import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type DayListId, type PatientId, type ProviderId } from '../../core/kernel/ids.ts'
import type { Where } from '../board/where.ts'
import { PatientPart } from '../booking/patient-part.tsx'
import { ask } from '../client/client.ts'
import { providerChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Choice } from '../lists/filters.tsx'
import css from './day-list.module.css'
import { Button, Dialog, FailureBanner, Form, TextField } from '../ui/index.ts'

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
  readonly onClose: () => void
}

/** Adds somebody to the day without a time. */
export function UntimedDialog({ known, where, onClose }: Props) {
  const { t } = useTranslation(['lists', 'common'])
  const [id] = useState(() => newId<DayListId>(Date.now()))
  const [patientId, setPatientId] = useState<PatientId | null>(null)
  const [providerId, setProviderId] = useState<ProviderId | null>(null)
  const [reason, setReason] = useState('')
  const saving = useAdding(where, onClose)
  const problems = fieldProblems(saving.error)
  const save = () => {
    if (patientId !== null) saving.add({ id, patientId, providerId, reason })
  }
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button
        variant="primary"
        type="submit"
        form="addUntimed"
        isDisabled={patientId === null}
        isPending={saving.isPending}
      >
        {t('common:add')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={t('dayList.add')} onClose={onClose} footer={footer}>
      <div className={css.stack}>
        <PatientPart
          patientId={patientId}
          problem={problems['patientId']}
          takesFocus={patientId === null}
          onPick={setPatientId}
        />
        <Form id="addUntimed" onSubmit={save}>
          <FailureBanner error={saving.error} />
          <TextField
            label={t('dayList.reason')}
            value={reason}
            maxLength={200}
            problem={problems['reason']}
            onChange={setReason}
          />
          <Choice
            label={t('dayList.whom')}
            all={t('dayList.anyone')}
            options={providerChoices(known)}
            value={providerId}
            onChange={setProviderId}
          />
        </Form>
      </div>
    </Dialog>
  )
}

interface Added {
  readonly id: DayListId
  readonly patientId: PatientId
  readonly providerId: ProviderId | null
  readonly reason: string
}

/** Stands at the end of the list of the day. */
function useAdding({ date, location }: Where, onClose: () => void) {
  const queries = useQueryClient()
  const locationId = location.id
  const list = useQuery(ask.waiting.dayList.queryOptions({ input: { date, locationId } }))
  const mutation = useMutation({
    ...ask.waiting.saveForDay.mutationOptions(),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ask.waiting.key() }),
  })
  const last = Math.max(-1, ...(list.data ?? []).map(({ position }) => position))
  const position = Math.min(999, last + 1)
  return {
    add: (added: Added) => mutation.mutate({ ...added, date, locationId, position, version: null }),
    isPending: mutation.isPending,
    error: mutation.error,
  }
}
