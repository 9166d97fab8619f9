import { X } from 'lucide-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GroupRecord, Waiting } from '../../core/groups/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { Wording } from '../booking/wording.ts'
import { ask, client } from '../client/client.ts'
import { useIdentity } from '../patient/use-identity.ts'
import { Button, FailureBanner, IconButton, Section } from '../ui/index.ts'
import { usePutBack } from '../undo/use-put-back.ts'
import { useSayRefused } from '../undo/use-say-refused.ts'
import { useAskedAgain } from '../visits/use-whole.ts'
import styles from './groups.module.css'
import { useJoining } from './use-joining.ts'

interface Props {
  readonly group: GroupRecord
  readonly wording: Wording
  readonly mayChange: boolean
}

/** Who waits for a place, longest first; nothing while nobody does. */
export function GroupWaitlist({ group, wording, mayChange }: Props) {
  const { t } = useTranslation('groups')
  const { mutation, isFull } = useJoining(group)
  if (group.waitlist.length === 0) return null
  return (
    <Section title={t('waitlist')}>
      <FailureBanner error={mutation.error} />
      <ul className={styles.people}>
        {group.waitlist.map((waiting) => (
          <Line
            key={waiting.id}
            {...{ group, waiting, wording, mayChange }}
            isFull={isFull}
            onJoin={() => mutation.mutate({ patientId: waiting.patientId, reason: null })}
          />
        ))}
      </ul>
    </Section>
  )
}

interface LineProps extends Props {
  readonly waiting: Waiting
  readonly isFull: boolean
  readonly onJoin: () => void
}

function Line({ group, waiting, wording, mayChange, isFull, onJoin }: LineProps) {
  const { t } = useTranslation('groups')
  const identity = useIdentity()
  const name = calledName(waiting)
  const stop = useStopWaiting(group)
  const more = [
    identity.phone(waiting.phone),
    t('since', { day: wording.dayOf(waiting.since) }),
    waiting.comment,
  ]
  return (
    <li className={styles.person}>
      <span className={styles.words}>
        <span>{name}</span>
        <br />
        <span className={styles.quiet}>{more.filter(Boolean).join(' · ')}</span>
      </span>
      {mayChange && !isFull ? (
        <Button size="s" onPress={onJoin}>
          {t('join')}
        </Button>
      ) : (
        <span />
      )}
      {mayChange && (
        <IconButton icon={X} size="s" label={t('giveUp', { name })} onPress={() => stop(waiting)} />
      )}
    </li>
  )
}

/** Takes somebody off the waitlist, with a way back to their place in it. */
function useStopWaiting({ id }: GroupRecord): (waiting: Waiting) => void {
  const { t } = useTranslation('groups')
  const say = usePutBack(client.groups.wait, ask.groups.key())
  const mutation = useMutation({
    mutationFn: ({ id: waitId, version }: Waiting) =>
      client.groups.stopWaiting({ id, waitId, version }),
    onSuccess: (_, waiting) => {
      const { id: waitId, patientId, comment } = waiting
      say(t('gaveUp', { name: calledName(waiting) }), { id, waitId, patientId, comment })
    },
    onError: useSayRefused(),
    onSettled: useAskedAgain(),
  })
  return mutation.mutate
}
