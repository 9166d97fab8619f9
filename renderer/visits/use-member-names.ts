import { skipToken, useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import { ask } from '../client/client.ts'
import type { MemberForm } from './parts.ts'

/** The names of the members, in order; of somebody not chosen yet, the place. */
export function useMemberNames(members: readonly MemberForm[]): string[] {
  const { t } = useTranslation('visits')
  const records = useQueries({
    queries: members.map(({ patientId }) =>
      ask.patients.get.queryOptions({ input: patientId === null ? skipToken : { id: patientId } }),
    ),
  })
  return records.map(({ data }, at) => (data ? calledName(data) : t('member', { count: at + 1 })))
}
