import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { newId, type ProviderId, type TimeOffId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import {
  Button,
  DatePicker,
  Dialog,
  FailureBanner,
  Fields,
  Form,
  Switch,
  TextField,
  TimeField,
} from '../ui/index.ts'
import { spanOf, type AwayDraft } from './away.ts'
import { useSaving } from './use-saving.ts'

interface TimeOffDialogProps {
  providerId: ProviderId
  today: LocalDate
  onClose: () => void
}

/** Enters time off; visits that are booked then stay where they are. */
export function TimeOffDialog({ providerId, today, onClose }: TimeOffDialogProps) {
  const { t } = useTranslation(['settings', 'common'])
  const [id] = useState(() => newId<TimeOffId>(Date.now()))
  const [draft, setDraft] = useState<AwayDraft>({
    firstDay: today,
    lastDay: today,
    wholeDays: true,
    from: '09:00',
    to: '12:00',
    reason: '',
  })
  const change = (part: Partial<AwayDraft>) => setDraft((before) => ({ ...before, ...part }))
  const saving = useSaving(ask.availability.addTimeOff.mutationOptions())
  const problems = fieldProblems(saving.error)
  const send = () =>
    saving.mutate(
      { id, providerId, ...spanOf(draft), reason: draft.reason },
      { onSuccess: onClose },
    )
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="time-off" isPending={saving.isPending}>
        {t('common:save')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={t('timeOff.add')} onClose={onClose} footer={footer}>
      <Form id="time-off" onSubmit={send}>
        <FailureBanner error={saving.error} />
        <Fields>
          <DatePicker
            label={t('timeOff.firstDay')}
            value={draft.firstDay}
            problem={problems['from']}
            autoFocus
            onChange={(day) =>
              day !== null &&
              change({ firstDay: day, lastDay: day > draft.lastDay ? day : draft.lastDay })
            }
          />
          <DatePicker
            label={t('timeOff.lastDay')}
            value={draft.lastDay}
            problem={problems['to']}
            onChange={(day) => day !== null && change({ lastDay: day })}
          />
        </Fields>
        <Switch isSelected={draft.wholeDays} onChange={(wholeDays) => change({ wholeDays })}>
          {t('timeOff.wholeDays')}
        </Switch>
        {!draft.wholeDays && (
          <Fields>
            <TimeField
              label={t('from')}
              value={draft.from}
              problem={problems['from']}
              onChange={(from) => from !== null && change({ from })}
            />
            <TimeField
              label={t('to')}
              isEnd
              value={draft.to}
              problem={problems['to']}
              onChange={(to) => to !== null && change({ to })}
            />
          </Fields>
        )}
        <TextField
          label={t('timeOff.reason')}
          value={draft.reason}
          problem={problems['reason']}
          onChange={(reason) => change({ reason })}
        />
      </Form>
    </Dialog>
  )
}
