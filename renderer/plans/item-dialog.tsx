import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type PlanItemId, type TypeId } from '../../core/kernel/ids.ts'
import type { Plan, PlanItem } from '../../core/plans/contract.ts'
import { ask } from '../client/client.ts'
import { typeChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import {
  Button,
  Dialog,
  FailureBanner,
  Fields,
  Form,
  MoneyField,
  NumberField,
  Select,
  TextField,
} from '../ui/index.ts'
import { usePlanChange } from './use-plan-change.ts'

interface Props {
  readonly plan: Plan
  readonly known: KnownDirectory
  /** Null adds one at the end. */
  readonly item: PlanItem | null
  readonly onClose: () => void
}

const FORM = 'plan-item'

/** What is done, how long it takes and what it costs. */
export function ItemDialog({ plan, known, item, onClose }: Props) {
  const { t } = useTranslation(['plans', 'common'])
  const types = typeChoices(known, item?.typeId)
  const [first] = types
  const [form, setForm] = useState(() => startForm(item, first && known.type(first.id)))
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }))
  const { shown, askAgain } = usePlanChange()
  const mutation = useMutation({
    ...ask.plans.saveItem.mutationOptions(),
    onSuccess: (saved) => {
      shown(saved)
      onClose()
    },
    onSettled: askAgain,
  })
  const problems = fieldProblems(mutation.error)
  const save = () => {
    const { typeId, feeCents } = form
    if (typeId === null) return
    const sent = { ...form, typeId, feeCents: feeCents ?? 0 }
    mutation.mutate({ ...sent, planId: plan.id, version: item?.version ?? null })
  }
  const chooseType = (typeId: TypeId) => {
    const type = known.type(typeId)
    change({ typeId, ...(type && { minutes: type.usualMinutes, feeCents: type.chargeCents }) })
  }
  return (
    <Dialog
      isOpen
      size="s"
      title={t(item === null ? 'addItem' : 'editItem')}
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
          label={t('description')}
          value={form.description}
          onChange={(description) => change({ description })}
          maxLength={120}
          problem={problems.description}
          isRequired
          autoFocus
        />
        <Fields column="9rem">
          <TextField
            label={t('code')}
            value={form.code}
            onChange={(code) => change({ code })}
            maxLength={20}
            problem={problems.code}
          />
          <Select<TypeId>
            label={t('type')}
            options={types}
            value={form.typeId}
            onChange={chooseType}
            problem={problems.typeId}
          />
          <NumberField
            label={t('minutes')}
            unit={t('minutesUnit')}
            value={form.minutes}
            onChange={(minutes) => change({ minutes: minutes ?? 5 })}
            minValue={5}
            maxValue={720}
            step={5}
            problem={problems.minutes}
          />
          <MoneyField
            label={t('fee')}
            currency={known.directory.practice.currency}
            value={form.feeCents}
            onChange={(feeCents) => change({ feeCents })}
            problem={problems.feeCents}
          />
        </Fields>
        <FailureBanner error={mutation.error} />
      </Form>
    </Dialog>
  )
}

const startForm = (
  item: PlanItem | null,
  type: KnownDirectory['directory']['types'][number] | undefined,
) => ({
  id: item?.id ?? newId<PlanItemId>(Date.now()),
  code: item?.code ?? '',
  description: item?.description ?? '',
  typeId: item?.typeId ?? type?.id ?? null,
  minutes: item?.minutes ?? type?.usualMinutes ?? 30,
  feeCents: item ? item.feeCents : (type?.chargeCents ?? null),
})
