import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recipient } from '../../core/flow/contract.ts'
import { newId, type DeskMessageId, type UserId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { useMay, useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, Dialog, FailureBanner, Form, Select, showToast, TextField } from '../ui/index.ts'
import styles from './messages.module.css'
import { quickTexts } from './quick-texts.ts'
import { useWriting, type MessageDraft } from './writing.ts'

/** Writes a short message, from wherever it was begun. */
export function MessageForm() {
  const draft = useWriting((writing) => writing.draft)
  const recipients = useRecipients(draft !== null)
  return draft && recipients && <Writing draft={draft} recipients={recipients} />
}

const close = () => useWriting.getState().write(null)

/** The other accounts; undefined until they are here. */
function useRecipients(enabled: boolean): readonly Recipient[] | undefined {
  const me = useSession((session) => session.account?.id)
  const { data } = useQuery(ask.flow.recipients.queryOptions({ input: {}, enabled }))
  return data?.filter(({ userId }) => userId !== me)
}

const DESK = 'desk'

interface Props {
  readonly draft: MessageDraft
  readonly recipients: readonly Recipient[]
}

function Writing({ draft, recipients }: Props) {
  const { t } = useTranslation(['messages', 'common'])
  const [to, setTo] = useState<UserId | typeof DESK>(usualRecipient(draft, recipients, useAtDesk()))
  const [text, setText] = useState('')
  const sending = useSending(draft)
  const problems = fieldProblems(sending.error)
  const send = (words: string) => sending.send(to === DESK ? null : to, words)
  const footer = (
    <>
      <Button onPress={close}>{t('common:cancel')}</Button>
      <Button
        variant="primary"
        type="submit"
        form="message"
        icon={Send}
        isPending={sending.isPending}
        isDisabled={text.trim() === ''}
      >
        {t('send')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={t('write')} onClose={close} footer={footer}>
      <Form id="message" onSubmit={() => send(text)}>
        <FailureBanner error={sending.error} />
        {draft.about && <p>{t('about', { name: calledName(draft.about) })}</p>}
        <Select<UserId | typeof DESK>
          label={t('recipient')}
          options={[
            { id: DESK, label: t('frontDesk') },
            ...recipients.map(({ userId, name }) => ({ id: userId, label: name })),
          ]}
          value={to}
          problem={problems['toUserId']}
          onChange={setTo}
        />
        <Quick to={to} onSend={send} />
        <TextField
          label={t('text')}
          value={text}
          maxLength={200}
          problem={problems['text']}
          onChange={setText}
          autoFocus
        />
      </Form>
    </Dialog>
  )
}

/** What is said most often goes out with one press. */
function Quick({ to, onSend }: { to: UserId | typeof DESK; onSend: (text: string) => void }) {
  const { t } = useTranslation('messages')
  const ids = quickTexts[to === DESK ? 'toDesk' : 'toAccount']
  return (
    <div className={styles.quick} role="group" aria-label={t('quickTexts')}>
      {ids.map((id) => (
        <Button key={id} size="s" onPress={() => onSend(t(`quick.${id}`))}>
          {t(`quick.${id}`)}
        </Button>
      ))}
    </div>
  )
}

/** The front desk is whoever may move visits along and take money. */
function useAtDesk(): boolean {
  const mayStep = useMay('appointments.status')
  const mayTake = useMay('billing.pay')
  return mayStep && mayTake
}

/** Rooms write to the desk; the desk writes to the provider of the visit. */
function usualRecipient(
  { about }: MessageDraft,
  recipients: readonly Recipient[],
  isAtDesk: boolean,
): UserId | typeof DESK {
  if (!isAtDesk || !about) return DESK
  return recipients.find(({ providerId }) => providerId === about.providerId)?.userId ?? DESK
}

function useSending({ about }: MessageDraft) {
  const { t } = useTranslation('messages')
  const queries = useQueryClient()
  const [id] = useState(() => newId<DeskMessageId>(Date.now()))
  const locationId = useDesk((desk) => desk.locationId)
  const mutation = useMutation({
    ...ask.flow.sendMessage.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('sent') })
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.flow.messages.key() }),
  })
  const place = { appointmentId: about?.id ?? null, locationId: about?.locationId ?? locationId }
  return {
    send: (toUserId: UserId | null, text: string) =>
      mutation.mutate({ id, toUserId, text, ...place }),
    isPending: mutation.isPending,
    error: mutation.error,
  }
}
