import { useMutation } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAddress } from '../../core/kernel/address.ts'
import { minutesOf } from '../../core/kernel/dates.ts'
import { ask } from '../client/client.ts'
import { queries } from '../client/queries.ts'
import { fieldProblems, refusalOf } from '../client/refusal.ts'
import { useSession } from '../client/session.ts'
import { minuteText, weekdayText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Banner, FailureBanner, IconButton } from '../ui/index.ts'
import { readDraft, type Draft } from './draft.ts'
import css from './set-up.module.css'
import { StepSheet } from './step-sheet.tsx'
import { firstAtFault, type Step } from './steps.ts'
import { useSetUp } from './use-set-up.ts'

/** Everything at a glance; opens the practice, or leads back to what is missing. */
export function ReviewStep() {
  const { t } = useTranslation('setUp')
  const { draft, refuse } = useSetUp()
  const begin = useBegin()
  const { begin: ready, problems } = readDraft(draft)
  const submit = () => {
    if (ready) begin.mutate(ready)
    else refuse({}, firstAtFault(problems))
  }
  return (
    <StepSheet
      step="review"
      title={t('review.title')}
      lead={t('review.lead')}
      action={t('review.begin')}
      isPending={begin.isPending}
      onSubmit={submit}
    >
      {!ready && <Banner tone="warning">{t('review.attention')}</Banner>}
      {refusalOf(begin.error)?.code !== 'invalid_input' && <FailureBanner error={begin.error} />}
      <Summary draft={draft} />
    </StepSheet>
  )
}

/** Makes the practice; what the host refuses leads to the step that it belongs to. */
function useBegin() {
  return useMutation(
    ask.setup.begin.mutationOptions({
      onSuccess: async (signed) => {
        useSession.getState().begin(signed)
        await queries.invalidateQueries()
      },
      onError: (error) => {
        const problems = fieldProblems(error)
        useSetUp.getState().refuse(problems, firstAtFault(problems))
      },
    }),
  )
}

function Summary({ draft }: { draft: Draft }) {
  const { t } = useTranslation('setUp')
  const { practice, location, provider, owner } = draft
  const named = (rows: readonly { name: string }[]) => rows.map(({ name }) => name).join(', ')
  const credentials = provider.credentials === '' ? '' : `, ${provider.credentials}`
  return (
    <dl className={css.summary}>
      <Line step="clinic" name={t('review.clinic')}>
        {practice.name}
      </Line>
      <Line step="location" name={t('review.location')}>
        {[location.name, formatAddress(location.address), location.zone]
          .filter(Boolean)
          .join(' · ')}
      </Line>
      <Line step="provider" name={t('review.provider')}>
        {`${provider.givenName} ${provider.familyName}${credentials}`}
      </Line>
      <Line step="provider" name={t('review.hours')}>
        <HoursText hours={draft.hours} />
      </Line>
      <Line step="visits" name={t('review.rooms')}>
        {named(draft.resources) || '—'}
      </Line>
      <Line step="visits" name={t('review.visits')}>
        {named(draft.types)}
      </Line>
      <Line step="owner" name={t('review.owner')}>
        {`${owner.displayName} (${owner.username})`}
      </Line>
    </dl>
  )
}

function HoursText({ hours }: { hours: Draft['hours'] }) {
  const { locale } = useLocale()
  const days = hours.weekdays.map((day) => weekdayText(day, 'short', locale)).join(', ')
  const times = [hours.from, hours.to].map((time) =>
    time === null ? '—' : minuteText(minutesOf(time), locale),
  )
  return `${days} · ${times.join(' – ')}`
}

function Line({ step, name, children }: { step: Step; name: string; children: ReactNode }) {
  const { t } = useTranslation('setUp')
  const go = useSetUp((state) => state.go)
  return (
    <div className={css.summaryLine}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd>
        <IconButton
          icon={Pencil}
          size="s"
          label={t('review.edit', { step: name })}
          onPress={() => go(step)}
        />
      </dd>
    </div>
  )
}
