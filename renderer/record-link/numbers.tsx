import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import type { ExternalNumber } from '../../core/patients/elsewhere-contract.ts'
import { ask } from '../client/client.ts'
import { useDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import css from './numbers.module.css'
import { Button, Facts, FailureBanner, Form, Section, TextField, showToast } from '../ui/index.ts'

interface Props {
  readonly patientId: PatientId
  readonly mayWrite: boolean
}

/** Under which numbers other systems know the patient; that of the record system is typed here. */
export function Numbers({ patientId, mayWrite }: Props) {
  const { t } = useTranslation('recordLink')
  const source = useDirectory().known?.directory.practice.recordLink?.source ?? null
  const query = useQuery(ask.patients.externalNumbers.queryOptions({ input: { patientId } }))
  const numbers = query.data ?? []
  const own = numbers.find((each) => each.source === source)
  const others = numbers.filter((each) => each !== own || !mayWrite)
  if (!query.data || (others.length === 0 && (source === null || !mayWrite))) return null
  return (
    <div className={css.card}>
      <Section title={t('numbers')}>
        {others.length > 0 && (
          <Facts facts={others.map(({ source: system, number }) => [system, number])} />
        )}
        {source !== null && mayWrite && (
          <OwnNumber
            key={own?.number}
            patientId={patientId}
            stored={{ source, number: own?.number ?? '' }}
          />
        )}
      </Section>
    </div>
  )
}

function OwnNumber({ patientId, stored }: { patientId: PatientId; stored: ExternalNumber }) {
  const { t } = useTranslation('recordLink')
  const queries = useQueryClient()
  const [number, setNumber] = useState(stored.number)
  const mutation = useMutation({
    ...ask.patients.saveExternalNumber.mutationOptions(),
    onSuccess: () => showToast({ text: t('savedNumber'), tone: 'success' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ask.patients.externalNumbers.key() }),
  })
  const { source } = stored
  return (
    <Form onSubmit={() => mutation.mutate({ patientId, source, number })}>
      <TextField
        label={t('numberIn', { system: source })}
        value={number}
        onChange={setNumber}
        problem={fieldProblems(mutation.error)['number']}
        maxLength={80}
      />
      <FailureBanner error={mutation.error} />
      {number.trim() !== stored.number && (
        <div>
          <Button size="s" type="submit" isPending={mutation.isPending}>
            {t('saveNumber')}
          </Button>
        </div>
      )}
    </Form>
  )
}
