import { X } from 'lucide-react'
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
  type QueuedToast,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './button.tsx'
import { cx } from './cx.ts'
import css from './toast.module.css'

/** What a toast says, and what can be done about it. */
export interface ToastMessage {
  readonly text: string
  readonly tone?: 'neutral' | 'success' | 'danger'
  readonly action?: { readonly label: string; readonly run: () => void }
}

const SHOWN_MS = 6_000
const SHOWN_WITH_ACTION_MS = 12_000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Tells in passing what was done, with an action such as Undo; it goes away by itself. */
export const showToast = (message: ToastMessage): string =>
  queue.add(message, { timeout: message.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS })

/** Takes a toast away before its time. */
export const closeToast = (key: string): void => queue.close(key)

/** Where toasts appear; stands once in the application. */
export function Toasts() {
  const { t } = useTranslation()
  return (
    <ToastRegion queue={queue} className={cx(css.region)} aria-label={t('notifications')}>
      {({ toast }) => <Toast toast={toast} />}
    </ToastRegion>
  )
}

function Toast({ toast }: { toast: QueuedToast<ToastMessage> }) {
  const { t } = useTranslation()
  const { text, tone = 'neutral', action } = toast.content
  const act = () => {
    action?.run()
    queue.close(toast.key)
  }
  return (
    <AriaToast toast={toast} className={cx(css.toast, css[tone])}>
      <ToastContent className={cx(css.words)}>
        <Text slot="title">{text}</Text>
      </ToastContent>
      {action && (
        <Button size="s" onPress={act}>
          {action.label}
        </Button>
      )}
      <IconButton icon={X} size="s" label={t('close')} slot="close" />
    </AriaToast>
  )
}
