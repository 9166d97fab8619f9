import { useTranslation } from 'react-i18next'
import styles from './board.module.css'

const columns = [
  [2, 5, 3, 6],
  [4, 3, 7],
  [3, 8, 2, 3],
  [6, 4, 4],
]

/** The board's shape while its day is on the way. */
export function Skeleton() {
  const { t } = useTranslation('board')
  return (
    <div className={styles.skeleton} role="status" aria-label={t('loading')}>
      {columns.map((heights, index) => (
        <div key={index} aria-hidden>
          <span className={styles.bone} style={{ flexGrow: 1 }} />
          {heights.map((height, at) => (
            <span key={at} className={styles.bone} style={{ flexGrow: height }} />
          ))}
        </div>
      ))}
    </div>
  )
}
