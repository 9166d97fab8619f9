import { useMutation } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HoursException } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { newId, type HoursExceptionId, type ProviderId } from '../../core/kernel/ids.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { ask } from '../client/client.ts'
import { locationChoices, providerChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import {
  Button,
  CheckboxGroup,
  Dialog,
  FailureBanner,
  Form,
  IconButton,
  RadioGroup,
  Select,
  showToast,
  TextField,
} from '../ui/index.ts'
import { DatesField } from './dates-field.tsx'
import css from './hours.module.css'
import { datesOf, spanProblem, type PickedDates } from './picked-dates.ts'
import { SpanFields } from './span-fields.tsx'

interface ExceptionDialogProps {
  known: KnownDirectory
  providerId: ProviderId
  today: LocalDate
  onClose: () => void
}

interface ExceptionDraft extends Pick<HoursException, 'kind' | 'locationId' | 'spans'> {
  readonly picked: PickedDates
  readonly providerIds: readonly ProviderId[]
  readonly note: string
}

const OFFICE_DAY = { from: '09:00', to: '12:00' }

/** Lets dates of one or several providers differ. */
export function ExceptionDialog({ known, providerId, today, onClose }: ExceptionDialogProps) {
  const { t } = useTranslation(['hours', 'common'])
  const [draft, setDraft] = useState<ExceptionDraft>({
    ...{ kind: 'closed', providerIds: [providerId], note: '' },
    picked: { taken: [], from: today, to: null },
    ...{ locationId: locationChoices(known)[0]?.id ?? null, spans: [OFFICE_DAY] },
  })
  const change = (part: Partial<ExceptionDraft>) => setDraft((before) => ({ ...before, ...part }))
  const saving = useMutation(
    ask.availability.addExceptions.mutationOptions({
      onSuccess: (_, { exceptions }) => {
        showToast({ text: t('exception.added', { count: exceptions.length }), tone: 'success' })
        onClose()
      },
    }),
  )
  const save = () => {
    if (spanProblem(draft.picked) === undefined) saving.mutate({ exceptions: exceptionsOf(draft) })
  }
  const problems = anyOf(fieldProblems(saving.error))
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="exception" isPending={saving.isPending}>
        {t('common:save')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={t('exception.add')} onClose={onClose} footer={footer}>
      <Form id="exception" onSubmit={save}>
        <FailureBanner error={saving.error} />
        <DatesField
          picked={draft.picked}
          problem={problems['date'] ?? problems['exceptions']}
          onChange={(picked) => change({ picked })}
        />
        <RadioGroup
          label={t('exception.kind')}
          stacked
          options={KINDS.map((id) => ({
            id,
            label: t(`exception.${id}`),
            more: t(`exception.${id}Hint`),
          }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        {draft.kind !== 'closed' && <Times {...{ known, draft, change, problems }} />}
        <CheckboxGroup
          label={t('exception.providers')}
          options={providerChoices(known)}
          problem={problems['providerId']}
          value={draft.providerIds}
          onChange={(providerIds) => change({ providerIds })}
        />
        <TextField
          label={t('exception.note')}
          value={draft.note}
          problem={problems['note']}
          onChange={(note) => change({ note })}
        />
      </Form>
    </Dialog>
  )
}

const KINDS = ['closed', 'instead', 'extra'] as const

/** One exception for each provider and date. */
function exceptionsOf({ picked, providerIds, note, ...rest }: ExceptionDraft): HoursException[] {
  const { kind, locationId, spans } = rest
  const hours = kind === 'closed' ? { locationId: null, spans: [] } : { locationId, spans }
  return datesOf(picked).flatMap((date) =>
    providerIds.map((providerId) => ({
      ...{ id: newId<HoursExceptionId>(Date.now()), providerId, date, kind, note },
      ...hours,
    })),
  )
}

/** Problems by field, whichever of the exceptions has them; `exceptions` when there are none. */
const anyOf = (problems: Readonly<Record<string, ProblemCode>>): Record<string, ProblemCode> =>
  Object.fromEntries(
    Object.entries(problems).map(([path, code]) => [path.replace(/^exceptions\.\d+\./u, ''), code]),
  )

interface TimesProps {
  known: KnownDirectory
  draft: ExceptionDraft
  change: (part: Partial<ExceptionDraft>) => void
  problems: Readonly<Record<string, ProblemCode>>
}

function Times({ known, draft, change, problems }: TimesProps) {
  const { t } = useTranslation('hours')
  const { spans } = draft
  return (
    <>
      <Select
        label={t('field.location')}
        options={locationChoices(known)}
        value={draft.locationId}
        problem={problems['locationId']}
        onChange={(locationId) => change({ locationId })}
      />
      {spans.map((span, at) => (
        <div key={at} className={css.span}>
          <SpanFields
            labels={{ from: t('field.from'), to: t('field.to') }}
            value={span}
            problems={{ from: problems['spans'], to: problems[`spans.${at}.to`] }}
            onChange={(part) =>
              change({ spans: spans.map((each, n) => (n === at ? { ...each, ...part } : each)) })
            }
          />
          <IconButton
            icon={Trash2}
            label={t('exception.removeSpan')}
            isDisabled={spans.length === 1}
            onPress={() => change({ spans: spans.filter((_, n) => n !== at) })}
          />
        </div>
      ))}
      <div>
        <Button
          size="s"
          variant="quiet"
          icon={Plus}
          onPress={() => change({ spans: [...spans, { from: '13:00', to: '17:00' }] })}
        >
          {t('exception.addSpan')}
        </Button>
      </div>
    </>
  )
}
