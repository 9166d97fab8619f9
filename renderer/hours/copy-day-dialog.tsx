import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { weekdayOf, type LocalDate } from '../../core/kernel/dates.ts'
import { weekdayText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, CheckboxGroup, Dialog, Form } from '../ui/index.ts'
import { withDayCopied, type Draft } from './draft.ts'
import css from './hours.module.css'

interface CopyDayDialogProps {
  date: LocalDate
  draft: Draft
  onChange: (draft: Draft) => void
  onClose: () => void
}

/** As in the grid of the week: Monday first. */
const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

/** Makes other weekdays look like one. */
export function CopyDayDialog({ date, draft, onChange, onClose }: CopyDayDialogProps) {
  const { t } = useTranslation(['hours', 'common'])
  const { locale } = useLocale()
  const own = weekdayOf(date)
  const others = WEEKDAYS.filter((weekday) => weekday !== own)
  const [chosen, setChosen] = useState(others.filter((weekday) => weekday <= 5).map(String))
  const copy = () => {
    onChange(withDayCopied(draft, date, chosen.map(Number)))
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
  const title = t('copyDayTitle', { day: weekdayText(own, 'long', locale) })
  return (
    <Dialog isOpen size="s" title={title} onClose={onClose} footer={footer}>
      <Form id="copy-day" onSubmit={copy}>
        <p className={css.hint}>{t('copyDayHint')}</p>
        <CheckboxGroup
          label={t('copyTo')}
          stacked
          options={others.map((weekday) => ({
            id: String(weekday),
            label: weekdayText(weekday, 'long', locale),
          }))}
          value={chosen}
          onChange={setChosen}
        />
      </Form>
    </Dialog>
  )
}
