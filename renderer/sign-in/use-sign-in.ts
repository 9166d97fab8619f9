import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../client/client.ts'
import { forgetDesk } from '../client/leave.ts'
import { queries } from '../client/queries.ts'
import { useSession } from '../client/session.ts'
import { deviceName } from './device-name.ts'

/** A form to sign in with. Somebody else than before finds a cleared desk. */
export function useSignIn(known = '') {
  const [username, setUsername] = useState(known)
  const [password, setPassword] = useState('')
  const attempt = useMutation(
    ask.access.signIn.mutationOptions({
      onSuccess: async (signed) => {
        const before = useSession.getState().account
        if (before?.id !== signed.account.id) forgetDesk()
        useSession.getState().begin(signed)
        await queries.invalidateQueries()
      },
      onError: () => setPassword(''),
    }),
  )
  const submit = () =>
    attempt.mutate({ username: username.trim(), password, device: deviceName(navigator.userAgent) })
  return { username, setUsername, password, setPassword, attempt, submit }
}
