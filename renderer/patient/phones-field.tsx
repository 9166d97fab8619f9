import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, Select, TextField } from '../ui/index.ts'
import { phoneKinds } from './choices.ts'
import styles from './patient.module.css'
import type { PartProps } from './record-part.ts'

const MOST = 6

/** The numbers to reach somebody at, the first one shown in lists. */
export function PhonesField({ form, change, problems }: PartProps) {
  const { t } = useTranslation(['patient', 'common'])
  const { phones } = form
  const put = (at: number, part: Partial<(typeof phones)[number]>) =>
    change({ phones: phones.map((phone, n) => (n === at ? { ...phone, ...part } : phone)) })
  const drop = (at: number) => change({ phones: phones.filter((_, n) => n !== at) })
  const add = () => change({ phones: [...phones, { kind: 'mobile', number: '' }] })
  return (
    <div className={styles.lines}>
      {phones.map((phone, at) => (
        <div key={at} className={styles.line}>
          <Select
            label={t('field.phoneKind')}
            options={phoneKinds.map((id) => ({ id, label: t(`phoneKind.${id}`) }))}
            value={phone.kind}
            onChange={(kind) => put(at, { kind })}
          />
          <TextField
            label={t('field.phone')}
            type="tel"
            value={phone.number}
            onChange={(number) => put(at, { number })}
            problem={problems[`phones.${at}.number`]}
            maxLength={40}
          />
          <IconButton icon={Trash2} label={t('common:remove')} onPress={() => drop(at)} />
        </div>
      ))}
      {phones.length < MOST && (
        <div>
          <Button size="s" icon={Plus} onPress={add}>
            {t('addPhone')}
          </Button>
        </div>
      )}
    </div>
  )
}
