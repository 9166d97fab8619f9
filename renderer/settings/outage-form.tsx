import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outage } from '../../core/availability/contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import {
  Button,
  DatePicker,
  FailureBanner,
  Fields,
  Form,
  TextField,
  TimeField,
} from '../ui/index.ts'
import css from './settings.module.css'
import { useSaving } from './use-saving.ts'

/** A time out of service while it is edited; version null for a new one. */
export type OutageDraft = Outage & { version: number | null }

/** From when until when, and why. */
export function OutageForm({ begun, onClose }: { begun: OutageDraft; onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common'])
  const [draft, setDraft] = useState(begun)
  const saving = useSaving(ask.availability.saveOutage.mutationOptions())
  const problems = fieldProblems(saving.error)
  const change = (part: Partial<OutageDraft>) => setDraft({ ...draft, ...part })
  return (
    <Form onSubmit={() => saving.mutate(draft, { onSuccess: onClose })}>
      <FailureBanner error={saving.error} />
      {(['from', 'to'] as const).map((end) => (
        <Fields key={end}>
          <DatePicker
            label={t(`resources.${end}Date`)}
            value={draft[end].slice(0, 10)}
            problem={problems[end]}
            autoFocus={end === 'from'}
            onChange={(date) =>
              date !== null && change({ [end]: `${date}${draft[end].slice(10)}` })
            }
          />
          <TimeField
            label={t(`resources.${end}Time`)}
            value={draft[end].slice(11)}
            onChange={(at) => at !== null && change({ [end]: `${draft[end].slice(0, 10)}T${at}` })}
          />
        </Fields>
      ))}
      <TextField
        label={t('resources.reason')}
        value={draft.reason ?? ''}
        problem={problems['reason']}
        onChange={(reason) => change({ reason })}
      />
      <div className={css.named}>
        <Button size="s" onPress={onClose}>
          {t('common:cancel')}
        </Button>
        <Button size="s" variant="primary" type="submit" isPending={saving.isPending}>
          {t('resources.saveOutage')}
        </Button>
      </div>
    </Form>
  )
}
