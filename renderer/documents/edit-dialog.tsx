import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../core/documents/contract.ts'
import { PolicyId } from '../../core/kernel/ids.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, Dialog, FailureBanner, Form, Select, TextField } from '../ui/index.ts'
import { isCard, kinds } from './types.ts'

interface Props {
  readonly document: Document
  readonly record: PatientRecord
  readonly onClose: () => void
}

const FORM = 'name-document'
const NONE = 'none'

/** Renames a document, says what it is, and whose card it shows. */
export function EditDialog({ document, record, onClose }: Props) {
  const { t } = useTranslation(['documents', 'common'])
  const queries = useQueryClient()
  const [form, setForm] = useState(document)
  const change = (part: Partial<Document>) => setForm((before) => ({ ...before, ...part }))
  const mutation = useMutation({
    ...ask.documents.change.mutationOptions(),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ask.documents.key() }),
  })
  const { id, version, name, kind } = form
  const policyId = isCard(kind) ? form.policyId : null
  const problems = fieldProblems(mutation.error)
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form={FORM} isPending={mutation.isPending}>
        {t('common:save')}
      </Button>
    </>
  )
  const policies = record.policies.map((policy) => ({ id: policy.id, label: policy.payerName }))
  return (
    <Dialog isOpen onClose={onClose} title={t('editTitle')} footer={footer} size="s">
      <Form id={FORM} onSubmit={() => mutation.mutate({ id, version, name, kind, policyId })}>
        <FailureBanner error={mutation.error} />
        <TextField
          label={t('name')}
          value={name}
          onChange={(typed) => change({ name: typed })}
          problem={problems['name']}
          maxLength={120}
          isRequired
          autoFocus
        />
        <Select
          label={t('kindLabel')}
          options={kinds.map((each) => ({ id: each, label: t(`kind.${each}`) }))}
          value={kind}
          onChange={(chosen) => change({ kind: chosen })}
          problem={problems['kind']}
        />
        {isCard(kind) && policies.length > 0 && (
          <Select
            label={t('policy')}
            options={[{ id: NONE, label: t('noPolicy') }, ...policies]}
            value={policyId ?? NONE}
            onChange={(chosen) =>
              change({ policyId: chosen === NONE ? null : PolicyId.parse(chosen) })
            }
            problem={problems['policyId']}
          />
        )}
      </Form>
    </Dialog>
  )
}
