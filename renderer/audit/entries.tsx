import { ScrollText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ListedAuditEntry } from '../../core/access/audit-contract.ts'
import { filedName } from '../../core/kernel/names.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import { isRefusalCode } from '../client/refusal.ts'
import { useDesk } from '../desk/desk.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { kinds } from '../rules/kinds.ts'
import { Badge, Button, EmptyState, Table, type Column } from '../ui/index.ts'
import css from './audit.module.css'
import { useActionText } from './use-action-text.ts'

/** The entries that were found, newest first. */
export function Entries({ entries, zone }: { entries: readonly ListedAuditEntry[]; zone: Zone }) {
  const { t } = useTranslation('audit')
  const columns = useColumns(zone)
  if (entries.length === 0) {
    return (
      <EmptyState icon={ScrollText} title={t('empty')}>
        {t('emptyHint')}
      </EmptyState>
    )
  }
  return (
    <Table
      label={t('table')}
      columns={columns}
      rows={entries}
      idOf={(entry) => String(entry.sequence)}
    />
  )
}

function useColumns(zone: Zone): Column<ListedAuditEntry>[] {
  const { t } = useTranslation('audit')
  const { locale } = useLocale()
  const textOf = useActionText()
  return [
    { id: 'sequence', head: '#', align: 'end', cell: (entry) => entry.sequence },
    { id: 'at', head: t('at'), whole: true, cell: (entry) => momentText(entry.at, zone, locale) },
    { id: 'who', head: t('who'), whole: true, cell: (entry) => entry.actor },
    { id: 'action', head: t('action'), cell: (entry) => textOf(entry.action) },
    { id: 'outcome', head: t('outcome'), cell: (entry) => <Outcome outcome={entry.outcome} /> },
    { id: 'patient', head: t('patient'), cell: (entry) => <PatientLink entry={entry} /> },
  ]
}

function Outcome({ outcome }: { outcome: string }) {
  const { t } = useTranslation(['audit', 'failures'])
  if (outcome === 'done') return t('done')
  if (outcome.startsWith(OVERRODE)) return <Overrode broken={outcome.slice(OVERRODE.length)} />
  if (!isRefusalCode(outcome)) return <Badge tone="danger">{t('failed')}</Badge>
  return (
    <span className={css.outcome}>
      <Badge tone="warning">{t('refused')}</Badge>
      {t(`failures:${outcome}`)}
    </span>
  )
}

/** What the log writes before the kinds of what was broken for a reason. */
const OVERRODE = 'overrode:'

function Overrode({ broken }: { broken: string }) {
  const { t } = useTranslation(['audit', 'failures', 'rules'])
  const told = broken.split(',').map((kind) => {
    if (isRefusalCode(kind)) return t(`failures:${kind}`)
    const known = kinds.find((each) => each === kind)
    return known ? t(`rules:kind.${known}`) : kind
  })
  return (
    <span className={css.outcome}>
      <Badge tone="warning">{t('overrode')}</Badge>
      {told.join(' · ')}
    </span>
  )
}

function PatientLink({ entry: { patientId, patient } }: { entry: ListedAuditEntry }) {
  const { t } = useTranslation('audit')
  const show = useDesk((desk) => desk.show)
  if (patientId === null) return null
  return (
    <Button variant="link" size="s" onPress={() => show({ name: 'patient', patientId })}>
      {patient ? filedName(patient) : t('openPatient')}
    </Button>
  )
}
