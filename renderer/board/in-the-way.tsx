import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { InTheWay, Slot } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { instantDateText, timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button } from '../ui/index.ts'
import { knownVisit, type Move } from './moving.ts'
import styles from './refused-move.module.css'
import { wayWords } from './way-words.ts'

/** How many openings are offered at once. */
const OFFERED = 6

/** Names what stands in the way of a move. */
export function Blockers({ inTheWay, move }: { inTheWay: readonly InTheWay[]; move: Move }) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const queries = useQueryClient()
  const words = (blocker: InTheWay) => {
    const visit = blocker.appointmentId && knownVisit(queries, blocker.appointmentId)
    const [from, to] = [blocker.startsAt, blocker.endsAt].map((at) =>
      timeText(at, move.zone, locale),
    )
    const name = visit ? calledName(visit) : (blocker.by ?? t('refused.somebody'))
    return t(`refused.blocker.${wayWords(blocker)}`, { time: `${from ?? ''} – ${to ?? ''}`, name })
  }
  return (
    <>
      <p>{t('refused.conflict')}</p>
      <ul>
        {inTheWay.map((blocker, at) => (
          <li key={`${at} ${blocker.what}`}>{words(blocker)}</li>
        ))}
      </ul>
    </>
  )
}

interface OpeningsProps {
  readonly openings: readonly Slot[]
  readonly known: KnownDirectory
  readonly onTake: (slot: Slot) => void
}

/** The nearest openings, each a press away. */
export function Openings({ openings, known, onTake }: OpeningsProps) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const words = (slot: Slot) => {
    const zone = known.location(slot.locationId)?.zone ?? 'UTC'
    const provider = known.provider(slot.providerId)
    return t('refused.opening', {
      day: instantDateText(slot.startsAt, zone, 'short', locale),
      time: timeText(slot.startsAt, zone, locale),
      provider: provider ? calledName(provider) : '',
    })
  }
  return (
    <section className={styles.openings}>
      <h3>{t('refused.openings')}</h3>
      {openings.length === 0 && <p>{t('refused.noOpenings')}</p>}
      {openings.slice(0, OFFERED).map((slot) => (
        <Button key={`${slot.providerId}${slot.startsAt}`} onPress={() => onTake(slot)}>
          {words(slot)}
        </Button>
      ))}
    </section>
  )
}
