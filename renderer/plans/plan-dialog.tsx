import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type PatientId, type PlanId, type ProviderId } from '../../core/kernel/ids.ts'
import type { Plan } from '../../core/plans/contract.ts'
import { ask } from '../client/client.ts'
import { providerChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import {
  Button,
  Dialog,
  FailureBanner,
  Form,
  Select,
  showToast,
  TextArea,
  TextField,
} from '../ui/index.ts'
import { usePlanChange } from './use-plan-change.ts'

interface Props {
  readonly patientId: PatientId
  readonly known: KnownDirectory
  /** Null makes a new one. */
  readonly plan: Plan | null
  readonly onClose: () => void
}

const NOBODY = 'nobody'
const FORM = 'plan'

/** The name, the provider and the notes of a plan. */
export function PlanDialog({ patientId, known, plan, onClose }: Props) {
  const { t } = useTranslation(['plans', 'common'])
  const [form, setForm] = useState(() => startForm(plan))
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }))
  const { askAgain } = usePlanChange()
  const mutation = useMutation({
    ...ask.plans.save.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('saved'), tone: 'success' })
      onClose()
    },
    onSettled: askAgain,
  })
  const problems = fieldProblems(mutation.error)
  const save = () => mutation.mutate({ ...form, patientId, version: plan?.version ?? null })
  return (
    <Dialog
      isOpen
      size="s"
      title={t(plan === null ? 'newPlan' : 'editPlan')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={FORM} isPending={mutation.isPending}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <Form id={FORM} onSubmit={save}>
        <TextField
          label={t('name')}
          placeholder={t('namePlaceholder')}
          value={form.name}
          onChange={(name) => change({ name })}
          maxLength={80}
          problem={problems.name}
          isRequired
          autoFocus
        />
        <Select<ProviderId | typeof NOBODY>
          label={t('provider')}
          options={[
            { id: NOBODY, label: t('nobody') },
            ...providerChoices(known, plan?.providerId),
          ]}
          value={form.providerId ?? NOBODY}
          onChange={(id) => change({ providerId: id === NOBODY ? null : id })}
          problem={problems.providerId}
        />
        <TextArea
          label={t('notes')}
          value={form.notes}
          onChange={(notes) => change({ notes })}
          maxLength={4000}
          problem={problems.notes}
        />
        <FailureBanner error={mutation.error} />
      </Form>
    </Dialog>
  )
}

const startForm = (plan: Plan | null) => ({
  id: plan?.id ?? newId<PlanId>(Date.now()),
  name: plan?.name ?? '',
  providerId: plan?.providerId ?? null,
  notes: plan?.notes ?? '',
})
