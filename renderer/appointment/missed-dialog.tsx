import { useTranslation } from 'react-i18next'
import { formatMoney } from '../../core/kernel/money.ts'
import { calledName } from '../../core/kernel/names.ts'
import { useTaking } from '../board/use-step.ts'
import { useDirectory } from '../client/directory.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Confirm } from '../ui/index.ts'
import { useAskingMissed } from './asking-missed.ts'

/** Says what a missed visit will owe before it is marked as one. */
export function MissedDialog() {
  const { t } = useTranslation('appointment')
  const { locale } = useLocale()
  const { missed, ask } = useAskingMissed()
  const { known } = useDirectory()
  // The step is taken here: what says that it was done outlives the open dialog.
  const take = useTaking()
  if (!missed || !known) return null
  const { entry, feeCents } = missed
  const close = () => ask(null)
  const mark = () => {
    close()
    take({ entry, status: 'no_show', resourceId: null })
  }
  const amount = formatMoney(feeCents, known.directory.practice.currency, locale)
  return (
    <Confirm
      isOpen
      title={t('missed.title', { name: calledName(entry) })}
      action={t('step.no_show')}
      onConfirm={mark}
      onClose={close}
    >
      <p>{t('missed.fee', { amount })}</p>
    </Confirm>
  )
}
