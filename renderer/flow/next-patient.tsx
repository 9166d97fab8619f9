import { useQuery } from '@tanstack/react-query'
import { CircleUser, MessageSquare } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { ageText } from '../locales/ages.ts'
import { writeMessage } from '../messages/writing.ts'
import { AlertBadges } from '../patient/alert-badges.tsx'
import { Button, type ButtonProps } from '../ui/index.ts'
import { useWaitWords } from './flow-card.tsx'
import styles from './flow.module.css'
import { NOTICEABLE } from './foreseen.ts'
import { nextDeed } from './next-deed.ts'
import { waitOf, type OnTheWay } from './on-the-way.ts'
import { useDeeds } from './use-deeds.ts'

interface Props {
  readonly visit: OnTheWay
  readonly known: KnownDirectory
  readonly wording: Wording
  readonly now: number
}

/** Whom the provider is with, or sees next, with everything to know before the door. */
export function NextPatient(props: Props) {
  const { visit, wording } = props
  const { entry, state } = visit
  const { t } = useTranslation('flow')
  const age = ageText(wording.dateOf(entry.startsAt), entry.birthDate)
  return (
    <section className={styles.next} aria-label={t('myDay.next')}>
      <div className={styles.nextWords}>
        <p className={styles.eyebrow}>
          {t(state === 'with_provider' ? 'myDay.withYou' : 'myDay.next')} ·{' '}
          <Whereabouts {...props} />
        </p>
        <h2>
          {calledName(entry)} <span className={styles.quiet}>{age}</span>
        </h2>
        <About {...props} />
        {entry.alerts > 0 && <Alerts visit={visit} />}
      </div>
      <Deeds visit={visit} />
    </section>
  )
}

/** `Ready in Room 3 · 4 min`, `In the waiting room · Waiting 12 min`, `Not here yet`. */
function Whereabouts({ visit, known, now }: Props) {
  const { t } = useTranslation('flow')
  const { entry, state } = visit
  const words = useWaitWords(visit, waitOf(visit, now, known.directory.practice.waitingLimits))
  const room = entry.resourceIds.map((id) => known.resource(id)?.name ?? '').join(', ')
  const ready = room === '' ? t('myDay.ready') : t('myDay.readyIn', { room })
  const places = {
    expected: t('myDay.toCome'),
    arrived: t('myDay.waiting'),
    roomed: ready,
    with_provider: room,
    checkout: '',
    left: '',
  }
  return [places[state], words].filter((part) => part !== null && part !== '').join(' · ')
}

function About({ visit: { entry, expectedStartsAt }, known, wording }: Props) {
  const { t } = useTranslation('flow')
  const isLater = expectedStartsAt !== null && expectedStartsAt - entry.startsAt >= NOTICEABLE
  const likely = isLater && t('likely', { time: wording.time(expectedStartsAt) })
  const type = known.type(entry.typeId)?.name ?? ''
  return (
    <p>{[wording.time(entry.startsAt), likely, type, entry.reason].filter(Boolean).join(' · ')}</p>
  )
}

function Alerts({ visit }: Pick<Props, 'visit'>) {
  const { data } = useQuery(ask.patients.get.queryOptions({ input: { id: visit.entry.patientId } }))
  return data && <AlertBadges alerts={data.alerts} />
}

/** The next step first; then the desk, and the record. */
function Deeds({ visit }: Pick<Props, 'visit'>) {
  const { t } = useTranslation('flow')
  const deeds = useDeeds()
  const { entry, state } = visit
  const deed = state === 'roomed' || state === 'with_provider' ? nextDeed(state) : null
  const { patientId } = entry
  return (
    <div className={styles.nextDeeds}>
      {deed && deeds.mayStep && (
        <FirstDeed icon={deed.icon} onPress={() => deeds.next(visit)}>
          {t(`deed.${deed.id}`)}
        </FirstDeed>
      )}
      <Button icon={MessageSquare} onPress={() => writeMessage({ about: entry })}>
        {t('myDay.message')}
      </Button>
      <Button
        icon={CircleUser}
        onPress={() => useDesk.getState().show({ name: 'patient', patientId })}
      >
        {t('myDay.record')}
      </Button>
    </div>
  )
}

/** Takes the focus where nothing else has it: who becomes next takes it from no one's hands. */
function FirstDeed(props: Pick<ButtonProps, 'icon' | 'onPress' | 'children'>) {
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (document.activeElement?.matches('body, main')) ref.current?.focus()
  }, [])
  return <Button {...props} variant="primary" ref={ref} />
}
