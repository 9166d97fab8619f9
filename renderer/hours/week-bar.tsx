import { ChevronLeft, ChevronRight, Ellipsis, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { datesText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, DatePicker, IconButton, Menu, ToggleGroup } from '../ui/index.ts'
import { CopyProviderDialog } from './copy-provider-dialog.tsx'
import type { ItemKind } from './draft.ts'
import css from './hours.module.css'
import { RepeatField } from './repeat-field.tsx'
import { SaveTemplateDialog } from './save-template-dialog.tsx'
import { SeasonsDialog } from './seasons-dialog.tsx'
import { numberOfWeek } from './shown-week.ts'
import { TemplateDialog } from './template-dialog.tsx'
import type { useDrawnWeek } from './use-drawn-week.ts'
import type { WeekView } from './use-week-view.ts'

interface WeekBarProps {
  known: KnownDirectory
  providerId: ProviderId
  today: LocalDate
  week: ReturnType<typeof useDrawnWeek>
  view: WeekView
  onAdd: (kind: ItemKind) => void
}

/** Which week is shown, what drawing makes, and what else can be done with the week. */
export function WeekBar(props: WeekBarProps) {
  const { today, view, onAdd } = props
  const { first, layer, rhythm } = view
  const { t } = useTranslation('hours')
  return (
    <>
      <div className={css.bar}>
        <WeekStepper {...{ today, view }} />
        <span className={css.grow} />
        <Further {...props} />
      </div>
      <div className={css.bar}>
        <ToggleGroup
          label={t('draw')}
          options={(['hours', 'break', 'block'] as const).map((id) => ({
            id,
            label: t(`kind.${id}`),
          }))}
          value={layer}
          onChange={view.setLayer}
        />
        <div className={css.field}>
          <RepeatField value={rhythm} date={first} onChange={view.setRhythm} />
        </div>
        <span className={css.grow} />
        <Button icon={Plus} onPress={() => onAdd(layer)}>
          {t(layer === 'hours' ? 'add' : layer === 'break' ? 'addBreak' : 'addBlock')}
        </Button>
      </div>
    </>
  )
}

function WeekStepper({ today, view }: Pick<WeekBarProps, 'today' | 'view'>) {
  const { t } = useTranslation(['hours', 'common'])
  const { locale } = useLocale()
  const { first, date, show } = view
  return (
    <div className={css.stepper} role="group" aria-label={t('weekOf')}>
      <IconButton
        icon={ChevronLeft}
        label={t('previousWeek')}
        onPress={() => show(addDays(first, -7))}
      />
      <strong aria-live="polite">
        {t('week', { number: numberOfWeek(first) })} · {datesText(first, addDays(first, 6), locale)}
      </strong>
      <IconButton
        icon={ChevronRight}
        label={t('nextWeek')}
        onPress={() => show(addDays(first, 7))}
      />
      <Button onPress={() => show(today)}>{t('common:today')}</Button>
      <DatePicker
        label={t('weekOf')}
        hideLabel
        value={date}
        onChange={(picked) => picked !== null && show(picked)}
      />
    </div>
  )
}

type Dialog = 'copy' | 'save' | 'use' | 'seasons'

function Further({ known, providerId, today, week }: WeekBarProps) {
  const { t } = useTranslation('hours')
  const mayManage = useMay('clinic.manage')
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  const entry = (id: Dialog, label: string) => ({ id, label, run: () => setDialog(id) })
  return (
    <>
      <Menu
        label={t('more')}
        trigger={<Button icon={Ellipsis}>{t('more')}</Button>}
        entries={[
          entry('copy', t('copyProvider')),
          entry('use', t('useTemplate')),
          entry('save', t('saveTemplate')),
          ...(mayManage ? ['line' as const, entry('seasons', t('seasons'))] : []),
        ]}
      />
      {dialog === 'copy' && (
        <CopyProviderDialog
          {...{ known, providerId, today }}
          onCopy={week.setDraft}
          onClose={close}
        />
      )}
      {dialog === 'save' && <SaveTemplateDialog draft={week.draft} onClose={close} />}
      {dialog === 'use' && (
        <TemplateDialog {...{ known, providerId, today, week }} onClose={close} />
      )}
      {dialog === 'seasons' && <SeasonsDialog onClose={close} />}
    </>
  )
}
