import { useTranslation } from 'react-i18next'
import type { ProviderId, TypeId } from '../../core/kernel/ids.ts'
import { providerChoices, typeChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { FieldAndNumber, NumberField, Select } from '../ui/index.ts'
import type { PartForm } from './parts.ts'
import styles from './visits.module.css'

interface Props {
  readonly part: PartForm
  readonly known: KnownDirectory
  /** Asks for the wait before it, too. */
  readonly withGap: boolean
  readonly onChange: (part: Partial<PartForm>) => void
}

const ANYONE = 'anyone'

/** What is done, by whom, how long, and how long a wait before it is bearable. */
export function PartFields({ part, known, withGap, onChange }: Props) {
  const { t } = useTranslation(['booking', 'visits'])
  const type = known.type(part.typeId)
  const chooseType = (typeId: TypeId) =>
    onChange({ typeId, minutes: known.type(typeId)?.usualMinutes ?? part.minutes })
  return (
    <div className={styles.stack}>
      <FieldAndNumber>
        <Select<TypeId>
          label={t('type')}
          options={typeChoices(known, part.typeId)}
          value={part.typeId}
          onChange={chooseType}
        />
        <NumberField
          label={t('length')}
          unit={t('minutesUnit')}
          value={part.minutes}
          onChange={(minutes) => onChange({ minutes: minutes ?? type?.usualMinutes ?? 30 })}
          minValue={type?.shortestMinutes ?? 5}
          maxValue={type?.longestMinutes ?? 720}
          step={5}
        />
      </FieldAndNumber>
      <Select<ProviderId | typeof ANYONE>
        label={t('provider')}
        options={[{ id: ANYONE, label: t('anyone') }, ...providerChoices(known, part.providerId)]}
        value={part.providerId ?? ANYONE}
        onChange={(id) => onChange({ providerId: id === ANYONE ? null : id })}
      />
      {withGap && (
        <div className={styles.gap}>
          <NumberField
            label={t('visits:gap')}
            unit={t('minutesUnit')}
            value={part.gapMost}
            onChange={(gapMost) => onChange({ gapMost: gapMost ?? 0 })}
            minValue={0}
            maxValue={480}
            step={5}
          />
        </div>
      )}
    </div>
  )
}
