import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { useDirectory } from '../client/directory.ts'
import { openOutside } from '../client/outside.ts'
import { useSayFailure } from '../ui/index.ts'

/** How a patient is opened in the clinic's record system; null where the practice has named none. */
export function useOpenElsewhere() {
  const { t } = useTranslation('recordLink')
  const sayFailure = useSayFailure()
  const link = useDirectory().known?.directory.practice.recordLink ?? null
  const mutation = useMutation({
    ...ask.patients.openElsewhere.mutationOptions(),
    onSuccess: ({ address }) => openOutside(address),
    onError: sayFailure,
  })
  return (
    link && {
      label: t('open', { system: link.label }),
      isPending: mutation.isPending,
      open: (patientId: PatientId) => mutation.mutate({ patientId }),
    }
  )
}
