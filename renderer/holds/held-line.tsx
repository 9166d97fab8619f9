import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Slot } from '../../core/appointments/contract.ts'
import { Openings, Why } from '../booking/declined-place.tsx'
import type { Wording } from '../booking/wording.ts'
import { Banner, iconSize } from '../ui/index.ts'
import styles from './holds.module.css'
import type { Held } from './use-hold.ts'
import { useHoldWords } from './words.ts'

interface Props {
  readonly held: Held
  readonly wording: Wording
  /** True while a refusal is shown above: what is booked is not told twice. */
  readonly isTold: boolean
  readonly onTake: (slot: Slot) => void
}

/** Openings that are offered in place of a booked time: the list of times lies above. */
const OFFERED = 3

/** Says that the chosen time is kept, who keeps it already, or what is booked there. */
export function HeldLine({ held, wording, isTold, onTake }: Props) {
  const { t } = useTranslation('holds')
  const booked = held?.kind === 'booked' && !isTold ? held.declined : null
  const words = useHoldWords(wording.zone)
  return (
    <div className={styles.foot}>
      <div role="status">
        {held?.kind === 'taken' && (
          <Banner tone="warning">
            {held.yours ? t('takenElsewhere') : t('taken', { name: held.by })}
          </Banner>
        )}
        {booked && <Why declined={booked} wording={wording} />}
        {held?.kind === 'mine' && (
          <p className={styles.line}>
            <Lock size={iconSize.s} aria-hidden />
            {words(held.hold)}
          </p>
        )}
      </div>
      {booked && booked.openings.length > 0 && (
        <Openings
          openings={booked.openings.slice(0, OFFERED)}
          {...{ wording, onTake }}
          takesFocus={false}
        />
      )}
    </div>
  )
}
