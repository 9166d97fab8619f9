import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { ListedRecall } from '../../core/recalls/contract.ts'
import { ask, client } from '../client/client.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { usePutBack } from '../undo/use-put-back.ts'
import { useListChange } from './use-list-change.ts'

type Decided = Partial<Pick<ListedRecall, 'manualDue' | 'snoozedUntil' | 'excluded'>>

interface Deciding {
  readonly recall: ListedRecall
  readonly part: Decided
  /** What became of it, in words. */
  readonly text: string
}

/** What a person decides about one patient's recall; each says what became of it, with a way back. */
export function useRecallChange() {
  const { t } = useTranslation('lists')
  const { locale } = useLocale()
  const say = usePutBack(client.recalls.save, ask.recalls.key())
  const saving = useListChange({
    mutationFn: ({ recall, part }: Deciding) =>
      client.recalls.save({ ...choiceOf(recall), ...part, version: recall.version }),
    onSuccess: ({ version }, { recall, text }) => say(text, { ...choiceOf(recall), version }),
  })
  const save = (recall: ListedRecall, part: Decided, text: string) =>
    saving.mutate({ recall, part, text })
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

const choiceOf = (recall: ListedRecall) => {
  const { id, patientId, recallTypeId, manualDue, snoozedUntil, excluded, comment } = recall
  return { id, patientId, recallTypeId, manualDue, snoozedUntil, excluded, comment }
}
