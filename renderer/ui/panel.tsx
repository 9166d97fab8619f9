import { X } from 'lucide-react'
import { useId, type KeyboardEvent, type ReactNode } from 'react'
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
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose()
  }
  return (
    <aside className={css.panel} aria-labelledby={id} onKeyDown={closeOnEscape}>
      <header className={css.head}>
        <h2 className={css.title} id={id}>
          {title}
        </h2>
        {tools}
        <IconButton icon={X} label={t('close')} shortcut="Escape" onPress={onClose} />
      </header>
      <div className={css.body}>
        <SectionLevel value={3}>{children}</SectionLevel>
      </div>
      {footer !== undefined && <footer className={css.foot}>{footer}</footer>}
    </aside>
  )
}
