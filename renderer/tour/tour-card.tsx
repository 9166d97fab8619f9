import { useId, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Kbd } from '../ui/index.ts'
import { Ring } from './ring.tsx'
import { stops, type Stop } from './stops.ts'
import { goTo, useTour } from './tour.ts'
import css from './tour.module.css'
import { useEndTour } from './use-end-tour.ts'

/** The stop of the tour that is shown, beside the work and not over it. */
export function TourCard() {
  const at = useTour((tour) => tour.at)
  const stop = at === null ? undefined : stops[at]
  if (at === null || !stop) return null
  return (
    <>
      <Ring around={stop.shows} />
      <Card at={at} stop={stop} />
    </>
  )
}

function Card({ at, stop }: { at: number; stop: Stop }) {
  const { t } = useTranslation('help')
  const title = useId()
  const endTour = useEndTour()
  const isLast = at === stops.length - 1
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') endTour()
  }
  return (
    <section className={css.card} aria-labelledby={title} onKeyDown={onKeyDown}>
      <div className={css.head}>
        <h2 className={css.title} id={title}>
          {t(`stop.${stop.id}.title`)}
        </h2>
        <span className={css.count}>{t('tour.count', { at: at + 1, of: stops.length })}</span>
      </div>
      <p aria-live="polite">{t(`stop.${stop.id}.text`)}</p>
      <div className={css.keys}>
        {stop.keys.map((keys) => (
          <Kbd key={keys} keys={keys} />
        ))}
      </div>
      <div className={css.actions}>
        {!isLast && (
          <Button variant="quiet" onPress={endTour}>
            {t('tour.leave')}
          </Button>
        )}
        {at > 0 && <Button onPress={() => goTo(at - 1)}>{t('tour.back')}</Button>}
        <Button variant="primary" autoFocus onPress={() => (isLast ? endTour() : goTo(at + 1))}>
          {isLast ? t('tour.done') : t('tour.next')}
        </Button>
      </div>
    </section>
  )
}
