import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Building2, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, PayerId } from '../../core/kernel/ids.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { fold } from '../../core/kernel/text.ts'
import { ask } from '../client/client.ts'
import { Button, Facts, FailureBanner, Picker } from '../ui/index.ts'
import styles from './patient.module.css'

interface Props {
  readonly payerId: PayerId | null
  /** What the payer of a kept policy is called, until the list is here. */
  readonly payerName: string | null
  readonly problem: ProblemCode | undefined
  readonly onChange: (payerId: PayerId | null) => void
}

const NEW = 'new'
const SHOWN = 8

/** The insurer: one that is known, found by typing, or a new one. */
export function PayerField({ payerId, payerName, problem, onChange }: Props) {
  const { t } = useTranslation(['patient', 'booking'])
  const { payers, isPending } = usePayers()
  const add = useNewPayer(onChange)
  const [text, setText] = useState('')
  if (payerId !== null) {
    const name = payers.find(({ id }) => id === payerId)?.name ?? payerName
    return (
      <div className={styles.chosen}>
        <Facts facts={[[t('insurance.payer'), name]]} />
        <Button size="s" onPress={() => onChange(null)}>
          {t('booking:changePatient')}
        </Button>
      </div>
    )
  }
  const rows = payers
    .filter(({ name, active }) => active && fold(name).includes(fold(text)))
    .slice(0, SHOWN)
    .map(({ id, name }) => ({ id, label: name, icon: Building2 }))
  const newRow = { id: NEW, label: `${t('insurance.newPayer')} “${text.trim()}”`, icon: Plus }
  const groups = [
    ...(rows.length > 0 ? [{ id: 'found', title: t('insurance.payer'), rows }] : []),
    { id: 'new', title: t('insurance.newPayer'), rows: [newRow] },
  ]
  return (
    <>
      <Picker
        label={t('insurance.payer')}
        placeholder={t('insurance.payerPlaceholder')}
        text={text}
        onTextChange={setText}
        groups={groups}
        isSearching={isPending}
        onPick={(id) => (id === NEW ? add.create(text) : onChange(PayerId.parse(id)))}
        empty={t('insurance.none')}
        problem={problem}
        autoFocus
      />
      <FailureBanner error={add.error} />
    </>
  )
}

function usePayers() {
  const query = useQuery(ask.patients.listPayers.queryOptions({ input: {} }))
  return { payers: query.data ?? [], isPending: query.isPending }
}

function useNewPayer(onMade: (payerId: PayerId) => void) {
  const queries = useQueryClient()
  const mutation = useMutation({
    ...ask.patients.savePayer.mutationOptions(),
    onSuccess: async (_saved, { id }) => {
      await queries.invalidateQueries({ queryKey: ask.patients.listPayers.key() })
      onMade(PayerId.parse(id))
    },
  })
  const create = (name: string) => {
    const id = newId<PayerId>(Date.now())
    mutation.mutate({ id, name, phone: null, active: true, version: null })
  }
  return { create, error: mutation.error }
}
