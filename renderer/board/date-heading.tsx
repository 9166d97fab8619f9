import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../desk/desk.ts'
import { Button, Calendar, Popover } from '../ui/index.ts'
import styles from './toolbar.module.css'
import type { Where } from './where.ts'

interface Props {
  readonly where: Where
  /** The shown dates; `short` stands for them where the window is narrow. */
  readonly long: string
  readonly short: string
}

/** The dates as the heading of the screen; pressing them opens a month to pick from. */
export function DateHeading({ where, long, short }: Props) {
  const { t } = useTranslation('boardViews')
  return (
    <h1 className={styles.day}>
      <Popover
        label={t('pickDate')}
        placement="bottom start"
        trigger={
          <Button variant="quiet">
            <span className={styles.long}>{long}</span>
            <span className={styles.short}>{short}</span>
            <ChevronDown size="1rem" aria-hidden />
          </Button>
        }
      >
        {(close) => (
          <Calendar
            label={t('pickDate')}
            value={where.date}
            autoFocus
            onChange={(date) => {
              useDesk.getState().look({ date })
              close()
            }}
          />
        )}
      </Popover>
    </h1>
  )
}
