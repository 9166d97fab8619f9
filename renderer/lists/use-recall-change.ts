import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { ListedRecall } from '../../core/recalls/contract.ts'
import { ask } from '../client/client.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { showToast } from '../ui/index.ts'
import { useListChange } from './use-list-change.ts'

type Decided = Partial<Pick<ListedRecall, 'manualDue' | 'snoozedUntil' | 'excluded'>>

/** What a person decides about one patient's recall; each says what became of it. */
export function useRecallChange() {
  const { t } = useTranslation('lists')
  const { locale } = useLocale()
  const saving = useListChange(ask.recalls.save.mutationOptions())
  const save = (recall: ListedRecall, part: Decided, text: string) => {
    const { id, patientId, recallTypeId, manualDue, snoozedUntil, excluded, comment } = recall
    const choice = { id, patientId, recallTypeId, manualDue, snoozedUntil, excluded, comment }
    saving.mutate(
      { ...choice, ...part, version: recall.version },
      { onSuccess: () => void showToast({ text }) },
    )
  }
  const named = ({ callee }: ListedRecall) => ({ name: calledName(callee) })
  return {
    postpone: (recall: ListedRecall, until: LocalDate) => {
      const date = dateText(until, 'medium', locale)
      save(recall, { snoozedUntil: until }, t('recalls.postponed', { ...named(recall), date }))
    },
    exclude: (recall: ListedRecall, excluded: boolean) =>
      save(recall, { excluded }, excluded ? t('recalls.excluded', named(recall)) : t('saved')),
    setDate: (recall: ListedRecall, manualDue: LocalDate | null) =>
      save(recall, { manualDue, snoozedUntil: null }, t('saved')),
  }
}
