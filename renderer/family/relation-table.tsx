import { CircleUser, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { calledName, filedName } from '../../core/kernel/names.ts'
import type { KnownRelation } from '../../core/patients/relations-contract.ts'
import { useDesk } from '../desk/desk.ts'
import { useIdentity } from '../patient/use-identity.ts'
import { Badge, Button, IconButton, Menu, Table, type Column, type MenuEntry } from '../ui/index.ts'
import styles from './family.module.css'
import { useRelationRemoval } from './use-relation-removal.ts'

interface Props {
  readonly relations: readonly KnownRelation[]
  readonly mayWrite: boolean
  readonly onEdit: (relation: KnownRelation) => void
}

const openRecord = ({ relativeId }: KnownRelation) =>
  useDesk.getState().show({ name: 'patient', patientId: relativeId })

/** The people of a patient, who pays first. */
export function RelationTable(props: Props) {
  const { t } = useTranslation('family')
  const columns = useColumns(props)
  return <Table label={t('title')} columns={columns} rows={props.relations} idOf={({ id }) => id} />
}

function useColumns({ mayWrite, onEdit }: Props): Column<KnownRelation>[] {
  const { t } = useTranslation('family')
  const identity = useIdentity()
  return [
    {
      ...{ id: 'who', head: t('relative') },
      cell: (relation) => (
        <span className={styles.who}>
          <Button variant="link" onPress={() => openRecord(relation)}>
            {filedName(relation.relative)}
          </Button>
          <span className={styles.quiet}>{identity.line(relation.relative)}</span>
        </span>
      ),
    },
    {
      ...{ id: 'kind', head: t('kindLabel') },
      cell: ({ kind, comment }) => (
        <span className={styles.who}>
          {t(`kind.${kind}`)}
          {comment !== null && <span className={styles.quiet}>{comment}</span>}
        </span>
      ),
    },
    { id: 'pays', head: t('pays'), cell: (relation) => <Standing relation={relation} /> },
    {
      ...{ id: 'more', head: '', align: 'end' },
      cell: (relation) => <More relation={relation} onEdit={mayWrite ? onEdit : null} />,
    },
  ]
}

function Standing({ relation: { pays, holds } }: { relation: KnownRelation }) {
  const { t } = useTranslation('family')
  return (
    <span className={styles.badges}>
      {pays === 'relative' && <Badge tone="accent">{t('paysForHere')}</Badge>}
      {pays === 'patient' && <Badge>{t('isPaidHere')}</Badge>}
      {!holds && <Badge tone="warning">{t('notHolding')}</Badge>}
    </span>
  )
}

interface MoreProps {
  readonly relation: KnownRelation
  readonly onEdit: Props['onEdit'] | null
}

function More({ relation, onEdit }: MoreProps) {
  const { t } = useTranslation('family')
  const remove = useRelationRemoval()
  const name = calledName(relation.relative)
  const open = { id: 'open', label: t('open'), icon: CircleUser, run: () => openRecord(relation) }
  const writing: MenuEntry[] = onEdit
    ? [
        { id: 'change', label: t('change'), icon: Pencil, run: () => onEdit(relation) },
        {
          ...{ id: 'remove', label: t('remove'), icon: Trash2, tone: 'danger' },
          run: () => remove(relation),
        },
      ]
    : []
  return (
    <Menu
      label={t('more', { name })}
      trigger={<IconButton icon={Ellipsis} size="s" label={t('more', { name })} />}
      entries={[open, ...writing]}
    />
  )
}
