import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { newId, type PatientId, type RelationId } from '../../core/kernel/ids.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import type { KnownRelation, RelationKind } from '../../core/patients/relations-contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { showToast } from '../ui/index.ts'

/** A relation while it is typed. */
export interface RelationForm {
  readonly relativeId: PatientId | null
  readonly kind: RelationKind
  readonly pays: 'relative' | 'patient' | null
  readonly comment: string
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

/** What the form starts from; most who are connected are a parent who pays for a child. */
const formOf = (stored: KnownRelation | null): RelationForm =>
  stored === null
    ? { relativeId: null, kind: 'parent', pays: null, comment: '', validFrom: null, validTo: null }
    : { ...stored, comment: stored.comment ?? '' }

/** The form of a relation and its saving. @param stored null for a new one */
export function useRelationForm(
  patientId: PatientId,
  stored: KnownRelation | null,
  onSaved: () => void,
) {
  const { t } = useTranslation('family')
  const queries = useQueryClient()
  const [id] = useState(() => stored?.id ?? newId<RelationId>(Date.now()))
  const [form, setForm] = useState(() => formOf(stored))
  const [wasTried, setTried] = useState(false)
  const mutation = useMutation({
    ...ask.patients.saveRelation.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('saved'), tone: 'success' })
      onSaved()
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ask.patients.relations.key() }),
        queries.invalidateQueries({ queryKey: ask.visits.companions.key() }),
      ]),
  })
  const save = () => {
    setTried(true)
    const { relativeId, kind, pays, comment, validFrom, validTo } = form
    if (relativeId === null) return
    const relation = { id, patientId, relativeId, kind, pays, comment, validFrom, validTo }
    mutation.mutate({ ...relation, version: stored?.version ?? null })
  }
  const isMissing = wasTried && form.relativeId === null
  const problems: Readonly<Record<string, ProblemCode>> = {
    ...fieldProblems(mutation.error),
    ...(isMissing && { relativeId: 'required' }),
  }
  return {
    form,
    change: (part: Partial<RelationForm>) => setForm((before) => ({ ...before, ...part })),
    save,
    mutation,
    problems,
  }
}
