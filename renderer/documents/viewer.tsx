import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../core/documents/contract.ts'
import { Button, Dialog, EmptyState, ErrorState, Loading } from '../ui/index.ts'
import styles from './documents.module.css'
import { fileNameOf, iconOf, showingOf } from './types.ts'
import { useAddress, useContent } from './use-content.ts'

interface Props {
  readonly document: Document
  readonly onClose: () => void
}

/** Shows a document over the screen, and saves it to this computer. */
export function Viewer({ document, onClose }: Props) {
  const { t } = useTranslation(['documents', 'common'])
  const query = useContent(document)
  const content = query.data
  const footer = (
    <>
      <Button
        icon={Download}
        isDisabled={content === undefined}
        onPress={() => content && save(content, fileNameOf(document))}
      >
        {t('save')}
      </Button>
      <Button variant="primary" onPress={onClose}>
        {t('common:close')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen onClose={onClose} title={document.name} footer={footer} size="l">
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : content === undefined ? (
        <Loading text={t('opening')} />
      ) : (
        <Shown document={document} content={content} />
      )}
    </Dialog>
  )
}

interface ShownProps {
  readonly document: Document
  readonly content: Blob
}

/**
 * A PDF is drawn by the browser's own viewer, which a sandboxed frame would keep from starting; the
 * type of the blob is what the core found in the content, so that nothing else can run in it.
 */
function Shown({ document, content }: ShownProps) {
  const { t } = useTranslation('documents')
  const address = useAddress(content)
  const showing = showingOf(document.mediaType)
  if (showing === 'picture')
    return <img className={styles.picture} src={address} alt={document.name} />
  if (showing === 'pdf')
    return <iframe className={styles.frame} src={address} title={document.name} />
  if (showing === 'text') return <PlainText content={content} />
  return (
    <EmptyState icon={iconOf(document)} title={t('notShown')}>
      {t('notShownHint')}
    </EmptyState>
  )
}

function PlainText({ content }: { content: Blob }) {
  const [text, setText] = useState('')
  useEffect(() => {
    void content.text().then(setText)
  }, [content])
  return (
    <pre className={styles.text} tabIndex={0} translate="no">
      {text}
    </pre>
  )
}

/** How long a saved file stays loaded, in ms: the system may ask where to put it. */
const KEPT = 5 * 60_000

function save(content: Blob, fileName: string): void {
  const link = window.document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT)
}
