import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { newId, type AlertId } from '../../core/kernel/ids.ts'
import { Button, IconButton, Section, Select, TextField } from '../ui/index.ts'
import { severities } from './choices.ts'
import styles from './patient.module.css'
import type { PartProps } from './record-part.ts'

const MOST = 20

/** What must be known before anything else; shown wherever the patient is. */
export function AlertsField({ form, change, problems }: PartProps) {
  const { t } = useTranslation(['patient', 'common'])
  const { alerts } = form
  const put = (at: number, part: Partial<(typeof alerts)[number]>) =>
    change({ alerts: alerts.map((alert, n) => (n === at ? { ...alert, ...part } : alert)) })
  const drop = (at: number) => change({ alerts: alerts.filter((_, n) => n !== at) })
  const add = () => {
    const id = newId<AlertId>(Date.now())
    change({ alerts: [...alerts, { id, text: '', severity: 'warning' }] })
  }
  return (
    <Section title={t('alerts')}>
      <div className={styles.lines}>
        {alerts.map((alert, at) => (
          <div key={alert.id} className={styles.line}>
            <Select
              label={t('field.severity')}
              options={severities.map((id) => ({ id, label: t(`severity.${id}`) }))}
              value={alert.severity}
              onChange={(severity) => put(at, { severity })}
            />
            <TextField
              label={t('field.alert')}
              value={alert.text}
              onChange={(text) => put(at, { text })}
              problem={problems[`alerts.${at}.text`]}
              maxLength={200}
            />
            <IconButton icon={Trash2} label={t('common:remove')} onPress={() => drop(at)} />
          </div>
        ))}
        {alerts.length < MOST && (
          <div>
            <Button size="s" icon={Plus} onPress={add}>
              {t('addAlert')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
