import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Callee, CallOutcome, CallSubject } from '../../core/kernel/calls.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { newId, type CallId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { ask } from '../client/client.ts'
import { showToast, useSayFailure } from '../ui/index.ts'

/** Whom a call is to, and about what. */
export interface Call {
  readonly subject: CallSubject
  readonly subjectId: string
  readonly callee: Callee
}

/** What is written down of a call. */
export interface Noted {
  readonly outcome: CallOutcome
  readonly comment?: string
  readonly callBackOn?: LocalDate | null
}

/** Writes down how a call ended, and says so. */
export function useLogCall() {
  const { t } = useTranslation('lists')
  const sayFailure = useSayFailure()
  const queries = useQueryClient()
  const mutation = useMutation({
    ...ask.waiting.logCall.mutationOptions(),
    onError: sayFailure,
    onSettled: () =>
      Promise.all(
        [ask.waiting.key(), ask.recalls.key(), ask.notices.key(), ask.reports.contacts.key()].map(
          (queryKey) => queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
  return ({ subject, subjectId, callee }: Call, { outcome, ...more }: Noted) => {
    const { patientId } = callee
    const id = newId<CallId>(Date.now())
    const said = t('call.logged', { name: calledName(callee), outcome: t(`call.by.${outcome}`) })
    mutation.mutate(
      { id, subject, subjectId, patientId, outcome, ...more },
      { onSuccess: () => void showToast({ text: said }) },
    )
  }
}
