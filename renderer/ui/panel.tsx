import { X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'
import css from './panel.module.css'
import { SectionLevel } from './section-level.ts'

interface PanelProps {
  title: string
  onClose: () => void
  /** Buttons beside the title. */
  tools?: ReactNode
  /** The buttons at the foot, the main one last. */
  footer?: ReactNode
  children: ReactNode
}

/** The sheet at the right edge, beside the calendar that it speaks of; Escape closes it. */
export function Panel({ title, onClose, tools, footer, children }: PanelProps) {
  const { t } = useTranslation()
  const id = useId()
  const close = useClosing(onClose)
  useStrayEscape(close, onClose)
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close()
  }
  return (
    <aside className={css.panel} aria-labelledby={id} onKeyDown={closeOnEscape}>
      <header className={css.head}>
        <h2 className={css.title} id={id}>
          {title}
        </h2>
        {tools}
        <IconButton icon={X} label={t('close')} shortcut="Escape" onPress={close} />
      </header>
      <div className={css.body}>
        <SectionLevel value={3}>{children}</SectionLevel>
      </div>
      {footer !== undefined && <footer className={css.foot}>{footer}</footer>}
    </aside>
  )
}

/** The buttons of a form within a panel, in sight at its foot while the form is longer than that. */
export const ConfirmRow = ({ children }: { children: ReactNode }) => (
  <div className={css.confirm}>{children}</div>
)

/**
 * Escape closes the panel too while nothing has the focus, as right after what had it went away, or
 * while a calendar beside it has, which keeps the focus.
 */
function useStrayEscape(close: () => void, closeBeside: () => void): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (event.target === document.body) close()
      else if (isInGrid(event.target)) closeBeside()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [close, closeBeside])
}

const isInGrid = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[role=grid]') !== null &&
  target.closest('aside, input, textarea, [role=dialog], [role=menu]') === null

/** What has the focus, and whether it still is the same: a cell of the board may become that of another visit. */
function focused() {
  const { activeElement } = document
  const element = activeElement instanceof HTMLElement ? activeElement : null
  const visit = element?.dataset['visit']
  const isSame = () => element?.isConnected === true && element.dataset['visit'] === visit
  return { element, isSame }
}

/** Closes, and gives the focus back to what had it when the panel opened. */
function useClosing(onClose: () => void): () => void {
  const [before] = useState(() => focused())
  const isClosed = useRef(false)
  useEffect(
    () => () => {
      if (isClosed.current && before.isSame()) before.element?.focus()
    },
    [before],
  )
  return () => {
    isClosed.current = true
    onClose()
  }
}
