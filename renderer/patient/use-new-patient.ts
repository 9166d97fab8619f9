import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { noAddress } from '../../core/kernel/address.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { newId, type PatientId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { PatientHit, type Sex } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems, refusalOf } from '../client/refusal.ts'
import { useLocale } from '../locales/use-locale.ts'
import { showToast } from '../ui/index.ts'
import { typedName } from './typed-name.ts'

/** What is asked about somebody new. */
interface NewFacts {
  readonly givenName: string
  readonly familyName: string
  readonly phone: string
  readonly birthDate: LocalDate | null
  readonly sex: z.infer<typeof Sex>
}

type Problems = Readonly<Record<string, ProblemCode>>

/** The form of a new record, the records that it may double, and making it. */
export function useNewPatient(typed: string, onDone: (patientId: PatientId) => void) {
  const { t } = useTranslation('patient')
  const { language } = useLocale()
  const queries = useQueryClient()
  const [id] = useState(() => newId<PatientId>(Date.now()))
  const [facts, setFacts] = useState<NewFacts>(() => ({
    ...typedName(typed),
    birthDate: null,
    sex: 'unknown',
  }))
  const [missing, setMissing] = useState<Problems>({})
  const mutation = useMutation({
    ...ask.patients.create.mutationOptions(),
    onSuccess: (created) => {
      showToast({ text: t('created', { name: calledName(facts) }), tone: 'success' })
      void queries.invalidateQueries({ queryKey: ask.patients.search.key() })
      onDone(created.id)
    },
  })
  const known = useLikelyDuplicates(facts)
  const refused = refusedDuplicates(mutation.error)
  const create = (duplicateConfirmed: boolean) => {
    const { birthDate, phone, ...rest } = facts
    const absent = missingIn(facts)
    setMissing(absent)
    if (birthDate === null || Object.keys(absent).length > 0) return
    const phones = phone.trim() === '' ? [] : [{ kind: 'mobile' as const, number: phone }]
    const record = { id, ...rest, birthDate, phones, address: noAddress, language }
    mutation.mutate({ ...record, duplicateConfirmed })
  }
  return {
    facts,
    change: (part: Partial<NewFacts>) => setFacts((before) => ({ ...before, ...part })),
    problems: { ...fieldProblems(mutation.error), ...missing },
    duplicates: refused.length > 0 ? refused : known,
    isRefused: refused.length > 0,
    mutation,
    create,
  }
}

/** What a record cannot be made without, all told at once. */
const missingIn = ({ givenName, familyName, birthDate }: NewFacts): Problems => ({
  ...(givenName.trim() === '' && { givenName: 'required' }),
  ...(familyName.trim() === '' && { familyName: 'required' }),
  ...(birthDate === null && { birthDate: 'required' }),
})

const none: readonly PatientHit[] = []

/** Asked for as soon as there is enough to go by. */
function useLikelyDuplicates({ givenName, familyName, birthDate, phone }: NewFacts) {
  const names = { givenName: givenName.trim(), familyName: familyName.trim() }
  const phones = phone.trim() === '' ? [] : [phone.trim()]
  const isEnough = names.givenName !== '' && names.familyName !== ''
  const query = useQuery(
    ask.patients.likelyDuplicates.queryOptions({
      input: { ...names, birthDate, phones },
      enabled: isEnough && (birthDate !== null || phones.length > 0),
    }),
  )
  return query.data ?? none
}

function refusedDuplicates(error: unknown): readonly PatientHit[] {
  const failure = refusalOf(error)
  if (failure?.code !== 'likely_duplicate') return none
  const read = z.array(PatientHit).safeParse(failure.details.patients)
  return read.success ? read.data : none
}
