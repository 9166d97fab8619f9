import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { weekdayOf, type LocalDate } from '../../core/kernel/dates.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, CheckboxGroup, Dialog, Form } from '../ui/index.ts'
import { withDayCopied, type Draft } from './draft.ts'
import css from './hours.module.css'
import { datesOf } from './shown-week.ts'

interface CopyDayDialogProps {
  date: LocalDate
  /** The first day of the week that is shown. */
  first: LocalDate
  draft: Draft
  onChange: (draft: Draft) => void
  onClose: () => void
}

/** Makes other weekdays look like one. */
export function CopyDayDialog({ date, first, draft, onChange, onClose }: CopyDayDialogProps) {
  const { t } = useTranslation(['hours', 'common'])
  const { locale } = useLocale()
  const others = datesOf(first).filter((other) => other !== date)
  const [chosen, setChosen] = useState(others.filter((other) => weekdayOf(other) <= 5))
  const copy = () => {
    onChange(withDayCopied(draft, date, chosen))
    onClose()
  }
  const footer = (
    <>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="copy-day" isDisabled={chosen.length === 0}>
        {t('copy')}
      </Button>
    </>
  )
  const title = t('copyDayTitle', { day: dateText(date, 'weekday', locale) })
  return (
    <Dialog isOpen size="s" title={title} onClose={onClose} footer={footer}>
      <Form id="copy-day" onSubmit={copy}>
        <p className={css.hint}>{t('copyDayHint')}</p>
        <CheckboxGroup
          label={t('copyTo')}
          stacked
          options={others.map((other) => ({
            id: other,
            label: dateText(other, 'weekday', locale),
          }))}
          value={chosen}
          onChange={setChosen}
        />
      </Form>
    </Dialog>
  )
}
