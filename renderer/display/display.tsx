import { useQuery } from '@tanstack/react-query'
import { Armchair } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MINUTE } from '../../core/kernel/clock.ts'
import type { Display as Shown, StartedPage } from '../../core/kiosk/pages-contract.ts'
import { ask } from '../client/client.ts'
import { useChangeFeed, useLive } from '../client/live.ts'
import { useNow } from '../desk/use-now.ts'
import { timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Banner, EmptyState, ErrorState, Loading } from '../ui/index.ts'
import css from './display.module.css'

/** Who is called where, to be read across a room; never a name. */
export function Display({ page }: { page: StartedPage }) {
  const { t } = useTranslation('kiosk')
  const { locale } = useLocale()
  const now = useNow()
  useChangeFeed()
  const isLost = useLive(({ state }) => state === 'lost')
  const query = useQuery(
    ask.kiosk.display.queryOptions({ input: {}, refetchInterval: MINUTE, staleTime: 0 }),
  )
  return (
    <main className={css.display}>
      <header className={css.head}>
        <h1 className={css.title}>
          {page.practiceName} · {page.locationName}
        </h1>
        <p className={css.title}>{timeText(now, page.zone, locale)}</p>
      </header>
      {isLost && <Banner tone="warning">{t('display.lost')}</Banner>}
      {query.isPending && <Loading />}
      {query.isError && <ErrorState error={query.error} />}
      {query.data && <Lists {...query.data} />}
    </main>
  )
}

function Lists({ called, waiting, delays }: Shown) {
  const { t } = useTranslation('kiosk')
  return (
    <>
      <section className={css.called} aria-label={t('display.called')}>
        {called.length === 0 ? (
          <EmptyState icon={Armchair} title={t('display.nobody')}>
            {t('display.nobodyHint')}
          </EmptyState>
        ) : (
          <>
            <h2 className={css.heading}>{t('display.called')}</h2>
            <ul className={css.calls} aria-live="polite">
              {called.map(({ label, room, since }) => (
                <li key={`${label} ${since}`} className={css.call}>
                  {room === ''
                    ? t('display.roomOpen', { label })
                    : t('display.room', { label, room })}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {waiting.length > 0 && (
        <section aria-label={t('display.waiting')}>
          <h2 className={css.heading}>{t('display.waiting')}</h2>
          <ol className={css.waiting}>
            {waiting.map((label, at) => (
              <li key={`${label} ${at}`}>{label}</li>
            ))}
          </ol>
        </section>
      )}
      {delays.length > 0 && (
        <section aria-label={t('display.delays')}>
          <h2 className={css.heading}>{t('display.delays')}</h2>
          <ul className={css.delays}>
            {delays.map(({ provider, minutes }) => (
              <li key={provider}>{t('display.delay', { provider, minutes })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
