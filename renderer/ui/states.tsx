import { CircleAlert, CircleCheck, Inbox, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalOf } from '../client/refusal.ts'
import type { Tone } from './badge.tsx'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import { iconSize, type Icon } from './icons.ts'
import css from './states.module.css'

interface EmptyStateProps {
  icon?: Icon
  title: string
  /** What would fill the place. */
  children?: ReactNode
  /** The buttons that fill it. */
  actions?: ReactNode
}

/** A place with nothing in it yet. */
export const EmptyState = ({ icon: Icon = Inbox, title, children, actions }: EmptyStateProps) => (
  <div className={css.state}>
    <span className={css.icon}>
      <Icon size={iconSize.l} aria-hidden />
    </span>
    <p className={css.title}>{title}</p>
    {children !== undefined && <p className={css.words}>{children}</p>}
    {actions !== undefined && <div className={css.actions}>{actions}</div>}
  </div>
)

/** What a query failed with, in words, with a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation(['common', 'failures'])
  const code = refusalOf(error)?.code ?? 'bug'
  return (
    <div className={css.state} role="alert" data-tone="danger">
      <span className={css.icon}>
        <CircleAlert size={iconSize.l} aria-hidden />
      </span>
      <p className={css.title}>{t('failureTitle')}</p>
      <p className={css.words}>{t(`failures:${code}`)}</p>
      {onRetry && (
        <div className={css.actions}>
          <Button onPress={onRetry}>{t('retry')}</Button>
        </div>
      )}
    </div>
  )
}

interface BannerProps {
  tone?: Tone
  icon?: Icon
  /** A button at the end. */
  action?: ReactNode
  /** From edge to edge of the screen that it stands on. */
  flush?: boolean
  children: ReactNode
}

const toneIcons: Readonly<Record<Tone, Icon>> = {
  neutral: Info,
  accent: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: OctagonAlert,
}

/** A sentence that concerns the whole form or screen; `danger` is read aloud at once. */
export function Banner({ tone = 'neutral', icon, action, flush = false, children }: BannerProps) {
  const Icon = icon ?? toneIcons[tone]
  return (
    <div
      className={cx(css.banner, css[tone], flush && css.flush)}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      <Icon size={iconSize.m} aria-hidden />
      <div className={css.body}>{children}</div>
      {action}
    </div>
  )
}

/** The banner of a failed mutation; nothing while it has not failed, or fields show the problems. */
export function FailureBanner({ error }: { error: unknown }) {
  const { t } = useTranslation('failures')
  const failure = refusalOf(error)
  return failure && <Banner tone="danger">{t(failure.code)}</Banner>
}
