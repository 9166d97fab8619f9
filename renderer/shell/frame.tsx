import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeFeed, useLive } from '../client/live.ts'
import { CommandBox } from '../command-box/command-box.tsx'
import { useDesk } from '../desk/desk.ts'
import { useOthersEditing } from '../presence/use-editors.ts'
import { Banner, Loading, Spinner } from '../ui/index.ts'
import css from './frame.module.css'
import { useGivenBack } from './given-back.ts'
import { useKeptFocus } from './kept-focus.ts'
import { Mishap } from './mishap.tsx'
import { Navigation } from './navigation.tsx'
import { PanelOf, ScreenOf } from './screens.tsx'
import { useShortcuts } from './shortcuts.ts'
import { TopBar } from './top-bar.tsx'
import { useOwnCalendar } from './use-own-calendar.ts'

/** What may lie over the screen comes later; the command box must be there for the first key. */
const Overlays = lazy(async () => ({ default: (await import('./overlays.tsx')).Overlays }))

/** The window of somebody who is signed in: navigation, the screen, the panel beside it, dialogs over it. */
export function Frame({ practiceName }: { practiceName: string }) {
  const { t } = useTranslation('shell')
  useChangeFeed()
  useOthersEditing()
  useShortcuts()
  useGivenBack()
  useKeptFocus()
  useOwnCalendar()
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#screen">
        {t('skip')}
      </a>
      <TopBar practiceName={practiceName} />
      <div className={css.rail} data-tour="screens">
        <Navigation />
      </div>
      <Stage />
      <CommandBox />
      <Suspense fallback={null}>
        <Overlays />
      </Suspense>
    </div>
  )
}

function Stage() {
  const screen = useDesk((desk) => desk.screen)
  const panel = useDesk((desk) => desk.panel)
  return (
    <div className={css.stage}>
      <main className={css.screen} id="screen" tabIndex={-1}>
        <Connection />
        <div className={css.body}>
          <Mishap at={screen.name}>
            <Suspense fallback={<Loading />}>
              <ScreenOf screen={screen} />
            </Suspense>
          </Mishap>
        </div>
      </main>
      {panel && (
        <Mishap at={panel.name}>
          <Suspense fallback={null}>
            <PanelOf panel={panel} />
          </Suspense>
        </Mishap>
      )}
    </div>
  )
}

/** Says so while changes of others are not heard. */
function Connection() {
  const { t } = useTranslation('shell')
  const isLost = useLive(({ state }) => state === 'lost')
  if (!isLost) return null
  return (
    <div className={css.notice}>
      <Banner tone="warning" action={<Spinner size="0.875rem" />}>
        {t('reconnecting')}
      </Banner>
    </div>
  )
}
