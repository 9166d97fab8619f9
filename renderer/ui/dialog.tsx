import { X } from 'lucide-react'
import { Fragment, useState, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './button.tsx'
import { cx } from './cx.ts'
import css from './dialog.module.css'
import { SectionLevel } from './section-level.ts'

interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: string
  /** The buttons at the foot, the main one last. */
  footer?: ReactNode
  size?: 's' | 'm' | 'l'
  role?: 'dialog' | 'alertdialog'
  children: ReactNode
}

/** Asks for something over the whole window; Escape closes it. */
export function Dialog({
  isOpen,
  onClose,
  title,
  footer,
  size = 'm',
  role = 'dialog',
  children,
}: DialogProps) {
  const { t } = useTranslation()
  return (
    <Overlay isOpen={isOpen} onClose={onClose} size={size}>
      <AriaDialog className={cx(css.dialog)} role={role}>
        <header className={css.head}>
          <Heading slot="title" level={2} className={cx(css.title)}>
            {title}
          </Heading>
          <IconButton icon={X} label={t('close')} onPress={onClose} />
        </header>
        <div className={css.body}>
          <SectionLevel value={3}>{children}</SectionLevel>
        </div>
        {footer !== undefined && <footer className={css.foot}>{footer}</footer>}
      </AriaDialog>
    </Overlay>
  )
}

interface OverlayProps {
  isOpen: boolean
  /** Left out, neither Escape nor a click outside closes it. */
  onClose?: () => void
  size?: 's' | 'm' | 'l'
  /** Near the top of the window, as for a box that grows while one types. */
  high?: boolean
  /** Hides what is behind. */
  opaque?: boolean
  children: ReactNode
}

/** A bare sheet over the window, for dialogs with a face of their own. */
export function Overlay({
  isOpen,
  onClose,
  size = 'm',
  high = false,
  opaque = false,
  children,
}: OverlayProps) {
  const opening = useOpening(isOpen)
  return (
    <ModalOverlay
      className={cx(css.veil, high && css.high, opaque && css.opaque)}
      isOpen={isOpen}
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.()
      }}
    >
      <Modal className={cx(css.modal, css[size])}>
        <Fragment key={opening}>{children}</Fragment>
      </Modal>
    </ModalOverlay>
  )
}

/** Counts openings, so that what is opened again while it fades away begins anew. */
function useOpening(isOpen: boolean): number {
  const [last, setLast] = useState({ isOpen, opening: 0 })
  if (last.isOpen === isOpen) return last.opening
  const opening = last.opening + (isOpen ? 1 : 0)
  setLast({ isOpen, opening })
  return opening
}

interface BareDialogProps {
  /** What it is called where it is read aloud. */
  label: string
  className?: string | undefined
  children: ReactNode
}

/** The dialog on an Overlay that has no head and no foot. */
export const BareDialog = ({ label, className, children }: BareDialogProps) => (
  <AriaDialog className={cx(css.bare, className)} aria-label={label}>
    {children}
  </AriaDialog>
)

interface ConfirmProps {
  isOpen: boolean
  title: string
  /** What will happen. */
  children: ReactNode
  /** The verb on the button: `Remove`. */
  action: string
  tone?: 'primary' | 'danger'
  isPending?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before something that is hard to take back. */
export function Confirm({
  isOpen,
  title,
  children,
  action,
  tone = 'danger',
  isPending = false,
  onConfirm,
  onClose,
}: ConfirmProps) {
  const { t } = useTranslation()
  const footer = (
    <>
      <Button onPress={onClose} autoFocus>
        {t('cancel')}
      </Button>
      <Button variant={tone} onPress={onConfirm} isPending={isPending}>
        {action}
      </Button>
    </>
  )
  return (
    <Dialog {...{ isOpen, onClose, title, footer }} size="s" role="alertdialog">
      {children}
    </Dialog>
  )
}
