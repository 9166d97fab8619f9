import { Ellipsis, Eye, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../core/documents/contract.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import { instantDateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Badge, BareButton, IconButton, Menu, type MenuEntry } from '../ui/index.ts'
import styles from './documents.module.css'
import { iconOf, sizeText } from './types.ts'

interface Props {
  readonly document: Document
  readonly zone: Zone
  readonly mayWrite: boolean
  readonly onOpen: () => void
  readonly onEdit: () => void
  readonly onRemove: () => void
  readonly onRestore: () => void
}

/** A document as its small picture, its name and what it is. */
export function DocumentCard(props: Props) {
  const { document, zone, onOpen } = props
  const { t } = useTranslation('documents')
  const { locale } = useLocale()
  const { name, kind, bytes, addedAt, addedBy, removedAt } = document
  const entries = useEntries(props)
  const more = [
    instantDateText(addedAt, zone, 'medium', locale),
    addedBy,
    sizeText(bytes, locale),
  ].filter(Boolean)
  return (
    <li className={styles.card} data-removed={removedAt !== null}>
      <BareButton className={styles.face} onClick={onOpen} aria-label={t('open', { name })}>
        <Face document={document} />
      </BareButton>
      <div className={styles.about}>
        <p className={styles.name}>{name}</p>
        <p className={styles.quiet}>{more.join(' · ')}</p>
        <p className={styles.badges}>
          <Badge>{t(`kind.${kind}`)}</Badge>
          {removedAt !== null && <Badge tone="warning">{t('isRemoved')}</Badge>}
        </p>
      </div>
      <Menu
        label={t('more', { name })}
        trigger={<IconButton icon={Ellipsis} size="s" label={t('more', { name })} />}
        entries={entries}
      />
    </li>
  )
}

function useEntries(props: Props): MenuEntry[] {
  const { document, mayWrite, onOpen, onEdit, onRemove, onRestore } = props
  const { t } = useTranslation('documents')
  const look = { id: 'look', label: t('look'), icon: Eye, run: onOpen }
  if (!mayWrite) return [look]
  if (document.removedAt !== null)
    return [look, { id: 'restore', label: t('restore'), icon: RotateCcw, run: onRestore }]
  const remove = { id: 'remove', label: t('remove'), icon: Trash2, run: onRemove }
  return [
    look,
    { id: 'edit', label: t('edit'), icon: Pencil, run: onEdit },
    { ...remove, tone: 'danger' },
  ]
}

/** The small picture of a document, or what stands for it. */
export function Face({ document }: { document: Document }) {
  const { thumbnail } = document
  if (thumbnail === null)
    return createElement(iconOf(document), { size: '2rem', strokeWidth: 1.5, 'aria-hidden': true })
  return <img src={`data:image/jpeg;base64,${thumbnail}`} alt="" />
}
