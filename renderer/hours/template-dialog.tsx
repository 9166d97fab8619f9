import { useMutation, useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredTemplate } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { providerChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import { RemoveButton } from '../settings/remove-button.tsx'
import {
  Button,
  CheckboxGroup,
  DatePicker,
  Dialog,
  ErrorState,
  FailureBanner,
  Fields,
  Form,
  Loading,
  Section,
  Select,
  showToast,
} from '../ui/index.ts'
import { draftOfTemplate } from './draft.ts'
import css from './hours.module.css'
import { TemplateEffects } from './template-effects.tsx'
import type { useDrawnWeek } from './use-drawn-week.ts'

interface TemplateDialogProps {
  known: KnownDirectory
  providerId: ProviderId
  today: LocalDate
  week: ReturnType<typeof useDrawnWeek>
  onClose: () => void
}

/** Uses a named week: drawn here first, or given to several providers at once. */
export function TemplateDialog(props: TemplateDialogProps) {
  const { t } = useTranslation(['hours', 'common'])
  const templates = useQuery(ask.availability.templates.queryOptions({ input: {} }))
  return (
    <Dialog isOpen size="l" title={t('template.title')} onClose={props.onClose}>
      {templates.isPending && <Loading />}
      {templates.isError && (
        <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
      )}
      {templates.data?.length === 0 && <p className={css.hint}>{t('template.none')}</p>}
      {templates.data && templates.data.length > 0 && (
        <TemplateForm {...props} templates={templates.data} />
      )}
    </Dialog>
  )
}

function TemplateForm(props: TemplateDialogProps & { templates: readonly StoredTemplate[] }) {
  const { known, providerId, today, week, templates, onClose } = props
  const { t } = useTranslation(['hours', 'common'])
  const [chosen, setChosen] = useState(templates[0]?.id)
  const [dates, setDates] = useState<{ from: LocalDate; to: LocalDate | null }>({
    from: week.dates.from ?? today,
    to: week.dates.to,
  })
  const [others, setOthers] = useState<ProviderId[]>([providerId])
  const giving = useGiving(onClose)
  const template = templates.find(({ id }) => id === chosen) ?? templates[0]
  if (!template) return null
  const draw = () => {
    week.setDraft(draftOfTemplate(template))
    week.setDates(dates)
    onClose()
  }
  const problems = fieldProblems(giving.error)
  return (
    <Form onSubmit={() => giving.mutate({ id: template.id, providerIds: others, ...dates })}>
      <FailureBanner error={giving.error} />
      <div className={css.span}>
        <Select
          label={t('template.choose')}
          options={templates.map(({ id, name }) => ({ id, label: name }))}
          value={template.id}
          onChange={setChosen}
        />
        <RemoveTemplate template={template} />
      </div>
      <Fields>
        <DatePicker
          label={t('template.from')}
          value={dates.from}
          problem={problems['from']}
          onChange={(from) => from !== null && setDates({ ...dates, from })}
        />
        <DatePicker
          label={t('template.to')}
          hint={t('template.toHint')}
          value={dates.to}
          problem={problems['to']}
          onChange={(to) => setDates({ ...dates, to })}
        />
      </Fields>
      <div>
        <Button onPress={draw}>{t('template.draw')}</Button>
      </div>
      <CheckboxGroup
        label={t('template.others')}
        options={providerChoices(known)}
        value={others}
        onChange={setOthers}
      />
      <Section title={t('template.preview')}>
        <TemplateEffects {...{ known, today, template, dates, providerIds: others }} />
      </Section>
      <div>
        <Button
          variant="primary"
          type="submit"
          isDisabled={others.length === 0}
          isPending={giving.isPending}
        >
          {t('template.apply')}
        </Button>
      </div>
    </Form>
  )
}

function useGiving(onClose: () => void) {
  const { t } = useTranslation('hours')
  return useMutation(
    ask.availability.applyTemplate.mutationOptions({
      onSuccess: (_, { providerIds }) => {
        showToast({
          text: t('template.applied', { count: providerIds.length }),
          tone: 'success',
        })
        onClose()
      },
    }),
  )
}

function RemoveTemplate({ template }: { template: StoredTemplate }) {
  const { t } = useTranslation(['hours', 'common'])
  const removing = useMutation(ask.availability.removeTemplate.mutationOptions())
  const { id, version, name } = template
  return (
    <RemoveButton
      icon={Trash2}
      label={t('template.remove', { name })}
      explanation={t('template.removeHint')}
      action={t('common:remove')}
      isPending={removing.isPending}
      onRemove={() => removing.mutate({ id, version })}
    />
  )
}
