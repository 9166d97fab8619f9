import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { ask } from '../client/client.ts'
import { useLockedPage } from '../client/locked-page.ts'
import { useSession } from '../client/session.ts'
import { followPractice } from '../locales/index.ts'
import { SignInAgain } from '../sign-in/sign-in-again.tsx'
import { SignIn } from '../sign-in/sign-in.tsx'
import { ErrorState, Loading } from '../ui/index.ts'
import { useIdleLock } from './idle-lock.ts'

const Frame = lazy(async () => ({ default: (await import('./frame.tsx')).Frame }))
const SetUp = lazy(async () => ({ default: (await import('../set-up/set-up.tsx')).SetUp }))

const LockedPage = lazy(async () => ({
  default: (await import('../kiosk/locked-page.tsx')).LockedPage,
}))

/** How often a host that cannot be reached is asked again, in ms. */
const ASK_AGAIN = 3000

/** The door: set-up for a new practice, sign-in for a stranger, the screens for everybody else. */
export function Gate() {
  const state = useQuery(
    ask.access.state.queryOptions({
      input: {},
      refetchInterval: ({ state: { status } }) => (status === 'error' ? ASK_AGAIN : false),
    }),
  )
  const account = useSession((session) => session.account)
  const page = useLockedPage((locked) => locked.page)
  const language = state.data?.language
  useEffect(() => {
    if (language !== undefined) void followPractice(language)
  }, [language])
  useIdleLock(state.data?.idleMinutes ?? null)
  if (!state.data) {
    if (!state.isError) return <Loading />
    return <ErrorState error={state.error} onRetry={() => void state.refetch()} />
  }
  if (!state.data.setUp) {
    return (
      <Suspense fallback={<Loading />}>
        <SetUp />
      </Suspense>
    )
  }
  if (page !== null) {
    return (
      <Suspense fallback={<Loading />}>
        <LockedPage page={page} />
      </Suspense>
    )
  }
  if (account === null) return <SignIn practiceName={state.data.practiceName} />
  return (
    <>
      <Suspense fallback={<Loading />}>
        <Frame key={account.id} practiceName={state.data.practiceName ?? ''} />
      </Suspense>
      <SignInAgain />
    </>
  )
}
