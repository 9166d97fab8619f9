import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Archive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StoredRule } from '../../core/rulebook/contract.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Catalog } from '../settings/catalog.tsx'
import { RemoveButton } from '../settings/remove-button.tsx'
import { useSaving } from '../settings/use-saving.ts'
import { ErrorState, Loading, showToast, type Column } from '../ui/index.ts'
import { Holding } from './holding.tsx'
import { byKind, isSpoken } from './kinds.ts'
import { blankRule, type RuleDraft } from './rule-draft.ts'
import { RuleForm } from './rule-form.tsx'
import css from './rules.module.css'
import { useRuleWording, type RuleWording } from './wording.ts'

/** What may be booked: the rules by kind, and what holds for one provider, type and location. */
export function Rules({ known }: { known: KnownDirectory }) {
  const rules = useQuery(ask.rulebook.list.queryOptions({ input: {} }))
  const wording = useRuleWording(known)
  if (rules.isPending) return <Loading />
  if (rules.isError) return <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />
  return (
    <>
      <RuleCatalog known={known} rules={rules.data} wording={wording} />
      {rules.data.length > 0 && <Holding known={known} rules={rules.data} wording={wording} />}
    </>
  )
}

interface CatalogProps {
  readonly known: KnownDirectory
  readonly rules: readonly StoredRule[]
  readonly wording: RuleWording
}

function RuleCatalog({ known, rules, wording }: CatalogProps) {
  const { t } = useTranslation('rules')
  const saving = useSaving(ask.rulebook.save.mutationOptions())
  const nameOf = (rule: StoredRule) =>
    t('named', { kind: t(`kind.${rule.setting.kind}`), scope: wording.scope(rule) })
  return (
    <Catalog<StoredRule, RuleDraft>
      title={t('title')}
      intro={t('intro')}
      add={t('add')}
      empty={t('empty')}
      emptyHint={t('emptyHint')}
      rows={inOrder(rules, wording)}
      columns={useRuleColumns(wording)}
      groupOf={({ setting }) => t(`kind.${setting.kind}`)}
      nameOf={nameOf}
      blank={blankRule}
      saving={saving}
      form={(editing) => <RuleForm {...editing} known={known} wording={wording} />}
      tools={(rule) => <Remove rule={rule} name={nameOf(rule)} />}
    />
  )
}

/** By kind as they are offered, the general before the particular. */
const inOrder = (rules: readonly StoredRule[], wording: RuleWording): StoredRule[] =>
  byKind(
    rules.toSorted(
      (a, b) => named(a) - named(b) || wording.scope(a).localeCompare(wording.scope(b)),
    ),
  )

const named = ({ providerId, typeId, locationId }: StoredRule): number =>
  [providerId, typeId, locationId].filter((id) => id !== null).length

function useRuleColumns(wording: RuleWording): Column<StoredRule>[] {
  const { t } = useTranslation('rules')
  return [
    { id: 'scope', head: t('column.scope'), whole: true, cell: wording.scope },
    { id: 'says', head: t('column.says'), cell: (rule) => <Says rule={rule} wording={wording} /> },
  ]
}

/** What a rule says, with the words of the practice in which it is told. */
function Says({ rule, wording }: { rule: StoredRule; wording: RuleWording }) {
  const { t } = useTranslation('rules')
  const { setting, sentence } = rule
  const isTold = sentence !== null && isSpoken(setting.kind)
  return (
    <>
      {wording.sentence(setting)}
      {isTold && <p className={css.quiet}>{t('quoted', { sentence })}</p>}
    </>
  )
}

function Remove({ rule: { id, version }, name }: { rule: StoredRule; name: string }) {
  const { t } = useTranslation('rules')
  const queries = useQueryClient()
  const removing = useMutation({
    ...ask.rulebook.remove.mutationOptions(),
    onSuccess: () => showToast({ text: t('removed'), tone: 'success' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ask.rulebook.key() }),
  })
  return (
    <RemoveButton
      icon={Archive}
      label={t('remove', { name })}
      action={t('removeAction')}
      explanation={t('removeHint')}
      isPending={removing.isPending}
      onRemove={() => removing.mutate({ id, version })}
    />
  )
}
