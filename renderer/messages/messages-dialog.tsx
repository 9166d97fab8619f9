import { Check, MessageSquare, PenLine, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DeskMessage } from '../../core/flow/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { useDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { momentText, timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Badge, Button, Dialog, EmptyState, ErrorState, Loading } from '../ui/index.ts'
import styles from './messages.module.css'
import { useMessages, useSettle, waitsForMe } from './use-messages.ts'
import { writeMessage } from './writing.ts'

/** The messages of the day: those that wait first, then what was sent and dealt with. */
export function MessagesDialog() {
  const isOpen = useDesk((desk) => desk.dialog === 'messages')
  return isOpen && <Messages />
}

const close = () => useDesk.getState().openDialog(null)

function Messages() {
  const { t } = useTranslation(['messages', 'common'])
  const messages = useMessages()
  const write = () => {
    close()
    writeMessage({})
  }
  const footer = (
    <>
      <Button onPress={close}>{t('common:close')}</Button>
      <Button variant="primary" icon={PenLine} onPress={write}>
        {t('write')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={t('title')} onClose={close} footer={footer}>
      {messages.data ? (
        <List messages={messages.data} />
      ) : messages.isError ? (
        <ErrorState error={messages.error} onRetry={() => void messages.refetch()} />
      ) : (
        <Loading />
      )}
    </Dialog>
  )
}

/** Waiting ones first, oldest first; then the others, newest first. */
const inOrder = (one: DeskMessage, other: DeskMessage): number =>
  Number(waitsForMe(other)) - Number(waitsForMe(one)) ||
  (waitsForMe(one) ? one.sentAt - other.sentAt : other.sentAt - one.sentAt)

function List({ messages }: { messages: readonly DeskMessage[] }) {
  const { t } = useTranslation('messages')
  if (messages.length === 0)
    return (
      <EmptyState icon={MessageSquare} title={t('emptyTitle')}>
        {t('emptyHint')}
      </EmptyState>
    )
  const sorted = messages.toSorted(inOrder)
  const first = sorted.find(waitsForMe)
  return (
    <ul className={styles.list}>
      {sorted.map((message) => (
        <li key={message.id} className={styles.message} data-settled={message.settledAt !== null}>
          <Message message={message} takesFocus={message === first} />
        </li>
      ))}
    </ul>
  )
}

function Message({ message, takesFocus }: { message: DeskMessage; takesFocus: boolean }) {
  const { t } = useTranslation('messages')
  const { text, settledAt, about } = message
  const settle = useSettle()
  const isSettled = settledAt !== null
  return (
    <>
      <div className={styles.words}>
        <Sender message={message} />
        <p className={styles.text} data-free-text>
          {text}
        </p>
        {about && <About about={about} />}
      </div>
      <Button
        size="s"
        icon={isSettled ? Undo2 : Check}
        autoFocus={takesFocus}
        onPress={() => settle(message, !isSettled)}
      >
        {isSettled ? t('reopen') : message.mine ? t('takeBack') : t('settle')}
      </Button>
    </>
  )
}

function usePracticeZone() {
  const { known } = useDirectory()
  return practiceZone(known?.directory)
}

/** Who wrote to whom, when, and who dealt with it. */
function Sender({ message }: { message: DeskMessage }) {
  const { t } = useTranslation('messages')
  const { locale } = useLocale()
  const zone = usePracticeZone()
  const { from, to, mine, sentAt, settledBy } = message
  const whom = to ?? t('frontDesk')
  return (
    <p className={styles.sender}>
      <span className={styles.from}>{mine ? t('to', { name: whom }) : from}</span>
      <span>{timeText(sentAt, zone, locale)}</span>
      {settledBy !== null && (
        <Badge tone="success" icon={Check}>
          {t('settledBy', { name: settledBy })}
        </Badge>
      )}
    </p>
  )
}

/** The visit that it is about; its day is said where it is not today. */
function About({ about }: { about: NonNullable<DeskMessage['about']> }) {
  const { locale } = useLocale()
  const zone = usePracticeZone()
  const now = useNow()
  const { appointmentId, startsAt } = about
  const isToday = dateAt(startsAt, zone) === dateAt(now, zone)
  const when = isToday ? timeText : momentText
  return (
    <Button
      variant="link"
      onPress={() => useDesk.getState().open({ name: 'appointment', appointmentId })}
    >
      {`${calledName(about)}, ${when(startsAt, zone, locale)}`}
    </Button>
  )
}
