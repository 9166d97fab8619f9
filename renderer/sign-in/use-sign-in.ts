import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../client/client.ts'
import { forgetDesk } from '../client/leave.ts'
import { queries } from '../client/queries.ts'
import { useSession } from '../client/session.ts'

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
  const submit = () => attempt.mutate({ username: username.trim(), password, device: deviceName() })
  return { username, setUsername, password, setPassword, attempt, submit }
}

/** What the list of sessions calls this window: `Chrome, Windows`. */
export function deviceName(agent = navigator.userAgent): string {
  const find = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(agent))?.[1]
  const program = find([
    [/Electron/u, 'Daysheet'],
    [/Edg\//u, 'Edge'],
    [/Firefox\//u, 'Firefox'],
    [/Chrome\//u, 'Chrome'],
    [/Safari\//u, 'Safari'],
  ])
  const system = find([
    [/Windows/u, 'Windows'],
    [/iPhone|iPad/u, 'iOS'],
    [/Mac OS X/u, 'macOS'],
    [/Android/u, 'Android'],
    [/Linux/u, 'Linux'],
  ])
  return [program, system].filter(Boolean).join(', ')
}
