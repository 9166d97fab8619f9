import { useQuery } from '@tanstack/react-query'
import { ImagePlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../core/documents/contract.ts'
import type { PatientId, PolicyId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { BareButton, FileButton } from '../ui/index.ts'
import { Face } from './document-card.tsx'
import styles from './documents.module.css'
import { useSending } from './use-sending.ts'
import { Viewer } from './viewer.tsx'

interface Props {
  readonly patientId: PatientId
  readonly policyId: PolicyId
  readonly payerName: string
  readonly mayWrite: boolean
}

const sides = ['insurance_front', 'insurance_back'] as const

const pictures = ['image/png', 'image/jpeg', 'image/webp', 'image/heic', 'application/pdf']

/** Both sides of the card of a policy: looked at, or photographed and added. */
export function PolicyCards(props: Props) {
  const { t } = useTranslation('documents')
  const { patientId, policyId } = props
  const [open, setOpen] = useState<Document | null>(null)
  const query = useQuery(ask.documents.list.queryOptions({ input: { patientId } }))
  const cards = query.data?.filter((document) => document.policyId === policyId) ?? []
  return (
    <div className={styles.cards} role="group" aria-label={t('cards')}>
      {sides.map((side) => (
        <Side
          key={side}
          {...props}
          side={side}
          card={cards.find(({ kind }) => kind === side)}
          onOpen={setOpen}
        />
      ))}
      {open && <Viewer document={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

interface SideProps extends Props {
  readonly side: (typeof sides)[number]
  readonly card: Document | undefined
  readonly onOpen: (document: Document) => void
}

function Side({ side, card, patientId, policyId, payerName, mayWrite, onOpen }: SideProps) {
  const { t } = useTranslation('documents')
  const { send } = useSending()
  const words = t(`kind.${side}`)
  const add = ([file]: readonly File[]) => {
    if (file) send([{ patientId, policyId, file, kind: side, name: `${payerName}: ${words}` }])
  }
  if (card) {
    const label = t('open', { name: card.name })
    return (
      <BareButton className={styles.side} aria-label={label} onClick={() => onOpen(card)}>
        <Face document={card} />
      </BareButton>
    )
  }
  return (
    mayWrite && (
      <FileButton size="s" icon={ImagePlus} accepts={pictures} onChoose={add}>
        {t(`addSide.${side}`)}
      </FileButton>
    )
  )
}
