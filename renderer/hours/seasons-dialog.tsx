import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Season, StoredSeason } from '../../core/availability/contract.ts'
import { newId, type SeasonId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { monthDayText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { RemoveButton } from '../settings/remove-button.tsx'
import {
  Button,
  DatePicker,
  Dialog,
  EmptyState,
  ErrorState,
  FailureBanner,
  Fields,
  Form,
  Loading,
  Table,
  TextField,
} from '../ui/index.ts'
import css from './hours.module.css'
import { suggestedDays } from './season-days.ts'

type SeasonDraft = Season & { readonly version: number | null }

/** The parts of the year with hours of their own: listed, added, changed. */
export function SeasonsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('hours')
  const seasons = useQuery(ask.availability.seasons.queryOptions({ input: {} }))
  const [draft, setDraft] = useState<SeasonDraft | null>(null)
  return (
    <Dialog isOpen size="l" title={t('season.title')} onClose={onClose}>
      <div className={css.stack}>
        <p className={css.hint}>{t('season.intro')}</p>
        {seasons.isPending && <Loading />}
        {seasons.isError && (
          <ErrorState error={seasons.error} onRetry={() => void seasons.refetch()} />
        )}
        {seasons.data && <SeasonList seasons={seasons.data} onOpen={setDraft} />}
        {draft ? (
          <SeasonForm key={draft.id} start={draft} onClose={() => setDraft(null)} />
        ) : (
          <div>
            <Button icon={Plus} onPress={() => setDraft(blank(seasons.data ?? []))}>
              {t('season.add')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

const blank = (seasons: readonly Season[]): SeasonDraft => ({
  ...{ id: newId<SeasonId>(Date.now()), name: '', version: null },
  ...suggestedDays(seasons),
})

interface SeasonListProps {
  seasons: readonly StoredSeason[]
  onOpen: (season: StoredSeason) => void
}

function SeasonList({ seasons, onOpen }: SeasonListProps) {
  const { t } = useTranslation(['hours', 'common', 'problems'])
  const { locale } = useLocale()
  const removing = useMutation(ask.availability.removeSeason.mutationOptions())
  const problem = fieldProblems(removing.error)['id']
  const dates = ({ from, to }: StoredSeason) =>
    `${monthDayText(from, locale)} – ${monthDayText(to, locale)}`
  if (seasons.length === 0)
    return <EmptyState title={t('season.none')}>{t('season.noneHint')}</EmptyState>
  return (
    <>
      {problem ? (
        <p role="alert">{t(`problems:${problem}`)}</p>
      ) : (
        <FailureBanner error={removing.error} />
      )}
      <Table
        label={t('season.title')}
        rows={seasons}
        idOf={({ id }) => id}
        columns={[
          {
            id: 'name',
            head: t('season.name'),
            cell: (season) => (
              <Button
                variant="link"
                aria-label={t('season.change', { name: season.name })}
                onPress={() => onOpen(season)}
              >
                {season.name}
              </Button>
            ),
          },
          { id: 'dates', head: t('season.dates'), cell: dates },
          {
            id: 'tools',
            head: '',
            align: 'end',
            cell: ({ id, name, version }) => (
              <RemoveButton
                icon={Trash2}
                label={t('season.remove', { name })}
                explanation={t('season.removeHint')}
                action={t('common:remove')}
                isPending={removing.isPending}
                onRemove={() => removing.mutate({ id, version })}
              />
            ),
          },
        ]}
      />
    </>
  )
}

/** Any year with a 29 February, so that a field can hold the day. */
const YEAR = '2024-'

function SeasonForm({ start, onClose }: { start: SeasonDraft; onClose: () => void }) {
  const { t } = useTranslation(['hours', 'common'])
  const [draft, setDraft] = useState(start)
  const change = (part: Partial<SeasonDraft>) => setDraft((before) => ({ ...before, ...part }))
  const saving = useMutation(ask.availability.saveSeason.mutationOptions({ onSuccess: onClose }))
  const problems = fieldProblems(saving.error)
  return (
    <Form onSubmit={() => saving.mutate(draft)}>
      <FailureBanner error={saving.error} />
      <TextField
        label={t('season.name')}
        value={draft.name}
        problem={problems['name']}
        autoFocus
        onChange={(name) => change({ name })}
      />
      <Fields>
        <DatePicker
          label={t('season.from')}
          hint={t('season.yearHint')}
          value={YEAR + draft.from}
          problem={problems['from']}
          onChange={(date) => date !== null && change({ from: date.slice(5) })}
        />
        <DatePicker
          label={t('season.to')}
          value={YEAR + draft.to}
          problem={problems['to']}
          onChange={(date) => date !== null && change({ to: date.slice(5) })}
        />
      </Fields>
      <div className={css.chips}>
        <Button variant="primary" type="submit" isPending={saving.isPending}>
          {t('common:save')}
        </Button>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
      </div>
    </Form>
  )
}
