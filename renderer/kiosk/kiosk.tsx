import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartedPage } from '../../core/kiosk/pages-contract.ts'
import type { AwaitedVisit } from '../../core/kiosk/self-contract.ts'
import { lendLanguage } from '../locales/index.ts'
import { lendTheme } from '../shell/theme.ts'
import { Button, Dialog } from '../ui/index.ts'
import { Begin } from './begin.tsx'
import { Details } from './details.tsx'
import { Done } from './done.tsx'
import { Found } from './found.tsx'
import css from './kiosk.module.css'
import { NotFound } from './not-found.tsx'
import { Signing } from './signing.tsx'
import { useIdle } from './use-idle.ts'
import { useSelfCheckIn, type SelfCheckIn } from './use-self-check-in.ts'
import { WhoAreYou, type Who } from './who-are-you.tsx'

/** Patients check themselves in. What they typed is forgotten when they are through, or leave. */
export function Kiosk({ page }: { page: StartedPage }) {
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound((before) => before + 1), [])
  return <Round key={round} page={page} onOver={again} />
}

type Step =
  | { at: 'begin' | 'who' | 'nobody' }
  | { at: 'found' | 'details' | 'signing' | 'done'; who: Who; visit: AwaitedVisit }

interface RoundProps {
  readonly page: StartedPage
  readonly onOver: () => void
}

/** One patient, from the first touch to the last. */
function Round({ page, onOver }: RoundProps) {
  const { t } = useTranslation('kiosk')
  const [step, go] = useState<Step>({ at: 'begin' })
  const isAsking = useIdle(step.at !== 'begin', onOver)
  const screen = useHeadingFocus(step.at)
  useOwnLook(page)
  return (
    <main className={css.middle} ref={screen}>
      <Stage {...{ page, step, go, onOver }} />
      <Dialog isOpen={isAsking} size="s" role="alertdialog" title={t('still')} onClose={noop}>
        <p>{t('stillHint')}</p>
        <Button variant="primary" autoFocus>
          {t('here')}
        </Button>
      </Dialog>
    </main>
  )
}

/** Any touch answers: the dialog goes away by it. */
const noop = () => undefined

type StageProps = RoundProps & { readonly step: Step; readonly go: (step: Step) => void }

function Stage({ page, step, go, onOver }: StageProps) {
  if ('visit' in step)
    return <Known {...{ page, step, go, onOver }} key={step.visit.appointmentId} />
  if (step.at === 'begin') return <Begin page={page} onBegin={() => go({ at: 'who' })} />
  if (step.at === 'nobody') return <NotFound onAgain={() => go({ at: 'who' })} onOver={onOver} />
  return (
    <WhoAreYou
      onBack={onOver}
      onAnswer={(who, visit) => go(visit ? { at: 'found', who, visit } : { at: 'nobody' })}
    />
  )
}

type KnownProps = Omit<StageProps, 'step'> & {
  readonly step: Extract<Step, { visit: AwaitedVisit }>
}

/** Somebody who was found. */
function Known({ page, step, go, onOver }: KnownProps) {
  const { who, visit } = step
  const checking = useSelfCheckIn(who, visit)
  const walk = (at: KnownProps['step']['at']) => () => go({ at, who, visit })
  const finish = (part: Partial<SelfCheckIn['draft']> = {}) => checking.send(part, walk('done'))
  const afterDetails = () => {
    if (visit.forms.length > 0) walk('signing')()
    else finish()
  }
  if (step.at === 'found')
    return <Found {...{ page, visit }} onYes={walk('details')} onNo={onOver} />
  if (step.at === 'details')
    return <Details {...{ visit, checking, onOver }} onDone={afterDetails} />
  if (step.at === 'signing')
    return <Signing {...{ visit, checking, onOver }} onDone={(forms) => finish({ forms })} />
  return <Done answer={checking.answer} onOver={onOver} />
}

/** Language and contrast are each patient's own; the next one finds those of the practice. */
function useOwnLook({ language }: StartedPage) {
  useEffect(() => {
    void lendLanguage(language)
    lendTheme(null)
    return () => {
      void lendLanguage(null)
      lendTheme(null)
    }
  }, [language])
}

/** Each step begins with its heading, for those who hear the page too. */
function useHeadingFocus(step: string) {
  const screen = useRef<HTMLElement>(null)
  useEffect(() => {
    const field = screen.current?.querySelector<HTMLElement>('[autofocus], input')
    if (!field) screen.current?.querySelector<HTMLElement>('h1')?.focus()
  }, [step])
  return screen
}
