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
  const address = useAddress(query.data)
  const footer = (
    <>
      <Button
        icon={Download}
        isDisabled={address === null}
        onPress={() => address !== null && save(address, fileNameOf(document))}
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
      ) : address === null || !query.data ? (
        <Loading text={t('opening')} />
      ) : (
        <Shown document={document} address={address} content={query.data} />
      )}
    </Dialog>
  )
}

interface ShownProps {
  readonly document: Document
  readonly address: string
  readonly content: Blob
}

/**
 * A PDF is drawn by the browser's own viewer, which a sandboxed frame would keep from starting; the
 * type of the blob is what the core found in the content, so that nothing else can run in it.
 */
function Shown({ document, address, content }: ShownProps) {
  const { t } = useTranslation('documents')
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
    <pre className={styles.text} tabIndex={0}>
      {text}
    </pre>
  )
}

function save(address: string, fileName: string): void {
  const link = window.document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
}
