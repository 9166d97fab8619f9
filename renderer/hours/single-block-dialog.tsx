import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { newId, type BlockId, type ProviderId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, DatePicker, Dialog, FailureBanner, Form } from '../ui/index.ts'
import { BlockWhat, ReleaseFields } from './block-fields.tsx'
import { SpanFields } from './span-fields.tsx'

interface SingleBlockDialogProps {
  known: KnownDirectory
  providerId: ProviderId
  today: LocalDate
  onClose: () => void
}

/** Sets time of one date aside. */
export function SingleBlockDialog({ known, providerId, today, onClose }: SingleBlockDialogProps) {
  const { t } = useTranslation(['hours', 'common'])
  const [draft, setDraft] = useState<Block>(() => ({
    ...{ id: newId<BlockId>(Date.now()), providerId, locationId: null, kind: 'hold' },
    ...{ label: '', typeIds: [], date: today, weekday: null, from: '09:00', to: '10:00' },
    ...{ everyWeeks: 1, anchor: null, validFrom: null, validTo: null },
    ...{ releaseBefore: null, releaseAt: null },
  }))
  const change = (part: Partial<Block>) => setDraft((before) => ({ ...before, ...part }))
  const saving = useMutation(ask.availability.saveBlock.mutationOptions({ onSuccess: onClose }))
  const problems = fieldProblems(saving.error)
  const editing = { value: draft, change, problems }
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="single-block" isPending={saving.isPending}>
        {t('common:save')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={t('once.add')} onClose={onClose} footer={footer}>
      <Form id="single-block" onSubmit={() => saving.mutate({ ...draft, version: null })}>
        <FailureBanner error={saving.error} />
        <BlockWhat {...editing} known={known} />
        <DatePicker
          label={t('once.date')}
          value={draft.date}
          problem={problems['date']}
          onChange={(date) => date !== null && change({ date })}
        />
        <SpanFields
          labels={{ from: t('field.from'), to: t('field.to') }}
          value={draft}
          problems={{ from: problems['from'], to: problems['to'] }}
          onChange={change}
        />
        <ReleaseFields {...editing} />
      </Form>
    </Dialog>
  )
}
