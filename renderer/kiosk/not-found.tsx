import { useTranslation } from 'react-i18next'
import { Button } from '../ui/index.ts'
import css from './kiosk.module.css'

interface Props {
  readonly onAgain: () => void
  readonly onOver: () => void
}

/** Said alike for nobody, for several and for one who is here already: the desk knows. */
export function NotFound({ onAgain, onOver }: Props) {
  const { t } = useTranslation('kiosk')
  return (
    <>
      <h1 className={css.heading} tabIndex={-1}>
        {t('none')}
      </h1>
      <p>{t('noneHint')}</p>
      <div className={css.row}>
        <Button variant="primary" onPress={onOver}>
          {t('finish')}
        </Button>
        <Button onPress={onAgain}>{t('tryAgain')}</Button>
      </div>
    </>
  )
}
