import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Signing } from '../../core/forms/contract.ts'
import type { Address } from '../../core/kernel/address.ts'
import type { Answer } from '../../core/kernel/procedure.ts'
import type { AwaitedVisit, selfContract } from '../../core/kiosk/self-contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { useLocale } from '../locales/use-locale.ts'
import type { Who } from './who-are-you.tsx'

/** What a patient corrects and signs before it is sent, all at once; what is left out is right. */
interface Draft {
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly address?: Address | undefined
  readonly forms: Omit<Signing, 'language'>[]
}

/** Gathers what a patient corrects and signs, and checks them in with it. */
export function useSelfCheckIn(who: Who, { appointmentId }: AwaitedVisit) {
  const { language } = useLocale()
  const [draft, setDraft] = useState<Draft>({ forms: [] })
  const mutation = useMutation({ ...ask.kiosk.checkInSelf.mutationOptions(), gcTime: 0 })
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    send: (part: Partial<Draft>, onSuccess: () => void) =>
      mutation.mutate({ ...who, ...draft, ...part, appointmentId, language }, { onSuccess }),
    answer: mutation.data ?? null,
    isPending: mutation.isPending,
    error: mutation.error,
    problems: fieldProblems(mutation.error),
  }
}

export type SelfCheckIn = ReturnType<typeof useSelfCheckIn>
export type SelfAnswer = Answer<(typeof selfContract)['checkInSelf']>
