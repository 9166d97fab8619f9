import { BellPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { newId, type PatientId, type RecallId, type RecallTypeId } from '../../core/kernel/ids.ts'
import type { RecallType } from '../../core/recalls/contract.ts'
import { ask } from '../client/client.ts'
import { useIdentity } from '../patient/use-identity.ts'
import { Button, DatePicker, Dialog, Form, Select } from '../ui/index.ts'
import { useListChange } from './use-list-change.ts'

interface Props {
  readonly patientId: PatientId
  /** What the patient is not called back for yet. */
  readonly types: readonly RecallType[]
}

/** Calls a patient back who never came for it here: the date is set by hand. */
export function AddRecall({ patientId, types }: Props) {
  const { t } = useTranslation('lists')
  const [isOpen, setOpen] = useState(false)
  const [first] = types
  if (!first) return null
  return (
    <div>
      <Button size="s" icon={BellPlus} onPress={() => setOpen(true)}>
        {t('recalls.add')}
      </Button>
      {isOpen && (
        <RecallDialog {...{ patientId, types }} first={first.id} onClose={() => setOpen(false)} />
      )}
    </div>
  )
}

interface DialogProps extends Props {
  readonly first: RecallTypeId
  readonly onClose: () => void
}

function RecallDialog({ patientId, types, first, onClose }: DialogProps) {
  const { t } = useTranslation(['lists', 'common'])
  const { today } = useIdentity()
  const [id] = useState(() => newId<RecallId>(Date.now()))
  const [recallTypeId, setType] = useState(first)
  const [manualDue, setDate] = useState<LocalDate | null>(today)
  const saving = useListChange(ask.recalls.save.mutationOptions())
  const save = () =>
    saving.mutate({ id, patientId, recallTypeId, manualDue, version: null }, { onSuccess: onClose })
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="addRecall" isPending={saving.isPending}>
        {t('common:add')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen size="s" title={t('recalls.add')} onClose={onClose} footer={footer}>
      <Form id="addRecall" onSubmit={save}>
        <Select<RecallTypeId>
          label={t('recalls.kind')}
          options={types.map((type) => ({ id: type.id, label: type.name }))}
          value={recallTypeId}
          onChange={setType}
          autoFocus
        />
        <DatePicker
          label={t('recalls.due')}
          hint={t('recalls.dateHint')}
          value={manualDue}
          onChange={setDate}
        />
      </Form>
    </Dialog>
  )
}
