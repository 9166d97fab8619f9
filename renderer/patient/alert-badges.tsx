import { Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Alert } from '../../core/patients/contract.ts'
import { Badge } from '../ui/index.ts'
import styles from './patient.module.css'

const looks = {
  notice: { tone: 'neutral', icon: Info },
  warning: { tone: 'warning', icon: TriangleAlert },
  danger: { tone: 'danger', icon: OctagonAlert },
} as const

/** What must be known about a patient before anything else, the gravest first. */
export function AlertBadges({ alerts }: { alerts: readonly Alert[] }) {
  if (alerts.length === 0) return null
  const order = ['danger', 'warning', 'notice']
  const sorted = [...alerts].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  return (
    <div className={styles.alerts}>
      {sorted.map(({ id, text, severity }) => (
        <Badge key={id} {...looks[severity]}>
          {text}
        </Badge>
      ))}
    </div>
  )
}
