import { CalendarOff } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { fieldProblems } from '../client/refusal.ts'
import { useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  FailureBanner,
  Kbd,
  Loading,
  TextField,
  isSendKey,
} from '../ui/index.ts'
import css from './absences.module.css'
import { Consequences } from './consequences.tsx'
import { settle, type Wish, type Wishes } from './decisions.ts'
import { startDraft, type AbsenceDraft } from './draft.ts'
import { GroupsMet } from './groups-met.tsx'
import { useOpenProviders } from './use-open-providers.ts'
import { usePreview } from './use-preview.ts'
import { useRecording } from './use-recording.ts'
import { When } from './when.tsx'
import { Who } from './who.tsx'

interface TimeOffEntryProps {
  /** Whose time off it is, where that is known. */
  readonly providerId?: ProviderId | undefined
  /** The day to begin with; today where none was looked at. */
  readonly date?: LocalDate | undefined
}

/** Enters time off: who, when, and what becomes of each visit that is met. */
export function TimeOffEntry(props: TimeOffEntryProps) {
  const { known, query } = useDirectory()
  if (known) return <Entry known={known} {...props} />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <Loading />
}

function Entry({ known, providerId, date }: TimeOffEntryProps & { known: KnownDirectory }) {
  const { t } = useTranslation(['absences', 'common'])
  const own = useSession((session) => session.account?.providerId ?? null)
  const [draft, setDraft] = useState<AbsenceDraft>(() => {
    const who = providerId ?? own
    const today = dateAt(Date.now(), practiceZone(known.directory))
    return startDraft(who === null ? [] : [who], date ?? today)
  })
  const [wishes, setWishes] = useState<Wishes>({})
  const preview = usePreview(draft)
  const recording = useRecording()
  const settled = settle(preview.hits, wishes)
  const change = (part: Partial<AbsenceDraft>) => {
    recording.mutation.reset()
    setDraft((before) => ({ ...before, ...part }))
  }
  const wish = (id: keyof Wishes, part: Wish) =>
    setWishes((before) => ({ ...before, [id]: { ...before[id], ...part } }))
  const isReady = preview.away !== null && preview.query.isSuccess
  const save = () => {
    if (isReady) recording.record(draft, settled)
  }
  return (
    <section
      className={css.screen}
      aria-label={t('entry.title')}
      onKeyDownCapture={onModEnter(save)}
    >
      <header className={css.head}>
        <h1>{t('entry.title')}</h1>
        <div className={css.actions}>
          <Button onPress={() => useDesk.getState().back()}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isPending={recording.mutation.isPending}
            isDisabled={!isReady}
            onPress={save}
          >
            {t('entry.save')}
            <Kbd keys="Mod+Enter" />
          </Button>
        </div>
      </header>
      {recording.refused === null && <FailureBanner error={recording.mutation.error} />}
      <div className={css.form}>
        <Who
          known={known}
          chosen={draft.providerIds}
          problem={fieldProblems(preview.query.error)['providerIds']}
          onChange={(providerIds) => change({ providerIds })}
        />
        <When times={draft.times} onChange={(times) => change({ times })} />
        <TextField
          label={t('reason')}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      </div>
      <Found
        {...{ known, draft, preview, settled }}
        refused={recording.refused}
        onProvider={(id) => change({ providerIds: [id] })}
        onPrefer={(prefer) => {
          setWishes({})
          change({ prefer })
        }}
        onWish={wish}
        onAll={(choice) =>
          setWishes(
            Object.fromEntries(
              preview.hits.map(({ visit }) => [visit.id, { ...wishes[visit.id], choice }]),
            ),
          )
        }
      />
    </section>
  )
}

type FoundProps = Omit<Parameters<typeof Consequences>[0], 'prefer' | 'away'> & {
  readonly draft: AbsenceDraft
  readonly preview: ReturnType<typeof usePreview>
  readonly onProvider: (id: ProviderId) => void
}

/** What the time off meets, or why that is not known. */
function Found({ draft, preview, onProvider, ...rest }: FoundProps) {
  const { t } = useTranslation('absences')
  const { away, query, hits } = preview
  const choices = useOpenProviders(rest.known).map((provider) => (
    <Button key={provider.id} onPress={() => onProvider(provider.id)}>
      {calledName(provider)}
    </Button>
  ))
  if (away === null)
    return (
      <EmptyState icon={CalendarOff} title={t('entry.nobody')} actions={choices}>
        {t('entry.nobodyHint')}
      </EmptyState>
    )
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (hits.length === 0)
    return (
      <>
        <GroupsMet known={rest.known} away={away} />
        <EmptyState icon={CalendarOff} title={t('entry.noVisits')}>
          {t('entry.noVisitsHint')}
        </EmptyState>
      </>
    )
  return (
    <>
      <GroupsMet known={rest.known} away={away} />
      <Consequences {...rest} away={away} prefer={draft.prefer} />
    </>
  )
}

/**
 * Control or Command with Enter saves from anywhere on the screen, dialogs over it left out; before
 * a button with the focus takes the key for a press.
 */
const onModEnter = (save: () => void) => (event: KeyboardEvent<HTMLElement>) => {
  const { target, currentTarget } = event
  if (!isSendKey(event)) return
  if (!(target instanceof Node && currentTarget.contains(target))) return
  event.preventDefault()
  event.stopPropagation()
  save()
}
