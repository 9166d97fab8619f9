import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type PolicyId } from '../../core/kernel/ids.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import {
  Button,
  Checkbox,
  DatePicker,
  FailureBanner,
  Fields,
  Form,
  MoneyField,
  Select,
  TextField,
} from '../ui/index.ts'
import { ranks } from './choices.ts'
import styles from './patient.module.css'
import { PayerField } from './payer-field.tsx'
import { startPolicy, type PolicyForm, type Stored } from './policy.ts'

interface Props {
  readonly record: PatientRecord
  readonly currency: string
  /** Null adds a policy. */
  readonly stored: Stored | null
  readonly onClose: () => void
}

/** Adds or changes a policy. */
export function PolicyEditor(props: Props) {
  const { t } = useTranslation(['patient', 'common'])
  const { form, change, save, mutation, problems } = usePolicy(props)
  const { onClose, currency } = props
  return (
    <section className={styles.card} aria-label={t('insurance.policy')}>
      <Form onSubmit={save}>
        <PayerField
          payerId={form.payerId}
          payerName={props.stored?.payerName ?? null}
          problem={problems.payerId}
          onChange={(payerId) => change({ payerId })}
        />
        <PolicyFields {...{ form, change, problems, currency }} />
        {props.stored && (
          <Checkbox isSelected={form.active} onChange={(active) => change({ active })}>
            {t('insurance.active')}
          </Checkbox>
        )}
        <FailureBanner error={mutation.error} />
        <div className={styles.actions}>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" isPending={mutation.isPending}>
            {t('common:save')}
          </Button>
        </div>
      </Form>
    </section>
  )
}

function usePolicy({ record, stored, onClose }: Props) {
  const queries = useQueryClient()
  const isFirst = !record.policies.some(({ active, rank }) => active && rank === 'primary')
  const [form, setForm] = useState(() => startPolicy(stored, newId<PolicyId>(Date.now()), isFirst))
  const [wasTried, setTried] = useState(false)
  const mutation = useMutation({
    ...ask.patients.savePolicy.mutationOptions(),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ask.patients.get.key() }),
  })
  const { payerId, ...rest } = form
  const save = () => {
    setTried(true)
    if (payerId !== null) mutation.mutate({ ...rest, payerId, patientId: record.id })
  }
  const isMissing = wasTried && payerId === null
  const problems: Readonly<Record<string, ProblemCode>> = {
    ...fieldProblems(mutation.error),
    ...(isMissing && { payerId: 'required' }),
    ...(isMissing && form.memberId.trim() === '' && { memberId: 'required' }),
  }
  return {
    form,
    change: (part: Partial<PolicyForm>) => setForm((before) => ({ ...before, ...part })),
    save,
    mutation,
    problems,
  }
}

type FieldsProps = Pick<ReturnType<typeof usePolicy>, 'form' | 'change' | 'problems'> & {
  readonly currency: string
}

function PolicyFields({ form, change, problems, currency }: FieldsProps) {
  const { t } = useTranslation('patient')
  return (
    <>
      <Fields>
        <TextField
          label={t('insurance.memberId')}
          value={form.memberId}
          onChange={(memberId) => change({ memberId })}
          problem={problems.memberId}
          maxLength={60}
          isRequired
        />
        <TextField
          label={t('insurance.groupNumber')}
          value={form.groupNumber}
          onChange={(groupNumber) => change({ groupNumber })}
          problem={problems.groupNumber}
          maxLength={60}
        />
        <MoneyField
          label={t('insurance.copay')}
          hint={t('insurance.copayHint')}
          currency={currency}
          value={form.copayCents}
          onChange={(copayCents) => change({ copayCents })}
          problem={problems.copayCents}
        />
        <Select
          label={t('insurance.rank')}
          options={ranks.map((id) => ({ id, label: t(`insurance.ranks.${id}`) }))}
          value={form.rank}
          onChange={(rank) => change({ rank })}
          problem={problems.rank}
        />
        <DatePicker
          label={t('insurance.validFrom')}
          value={form.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          problem={problems.validFrom}
        />
        <DatePicker
          label={t('insurance.validTo')}
          value={form.validTo}
          onChange={(validTo) => change({ validTo })}
          problem={problems.validTo}
        />
      </Fields>
    </>
  )
}
