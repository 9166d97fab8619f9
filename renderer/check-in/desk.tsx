import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import { useWording, type Wording } from '../booking/wording.ts'
import { useDesk } from '../desk/desk.ts'
import { AlertBadges } from '../patient/alert-badges.tsx'
import { useIdentity } from '../patient/use-identity.ts'
import { IconButton } from '../ui/index.ts'
import { Arrival } from './arrival.tsx'
import styles from './check-in.module.css'
import type { CheckedIn } from './checked-in.ts'
import { IdentityStep } from './identity-step.tsx'
import { InsuranceStep } from './insurance-step.tsx'
import { PaymentStep } from './payment-step.tsx'
import { StepFrame } from './step-frame.tsx'
import { currentStep, steps, type StepName } from './steps.ts'

/** The steps one below the other; the present one is open and has the keys. */
export function Desk(props: CheckedIn) {
  const { t } = useTranslation('checkIn')
  const wording = useWording(props.known, props.record.locationId)
  const [done, setDone] = useState<ReadonlySet<StepName>>(new Set())
  const current = currentStep(done, props.money)
  const at = steps.indexOf(current)
  const mark = (step: StepName) => setDone((before) => new Set([...before, step]))
  const look = (step: StepName) =>
    setDone((before) => new Set([...before].filter((each) => each !== step)))
  const step = { ...props, wording, onDone: () => mark(current) }
  const faces = {
    identity: <IdentityStep {...step} />,
    insurance: <InsuranceStep {...step} />,
    payment: <PaymentStep {...step} />,
    arrival: <Arrival {...step} />,
  }
  return (
    <section className={styles.screen} aria-label={t('title')}>
      <div className={styles.desk}>
        <Head {...props} wording={wording} />
        <ol className={styles.steps} aria-label={t('steps')}>
          {steps.map((name, n) => (
            <StepFrame
              key={name}
              number={n + 1}
              title={t(`step.${name}`)}
              state={name === current ? 'current' : n < at ? 'done' : 'coming'}
              onReopen={done.has(name) ? () => look(name) : null}
            >
              {name === current && faces[name]}
            </StepFrame>
          ))}
        </ol>
      </div>
    </section>
  )
}

function Head({ record, patient, known, wording }: CheckedIn & { wording: Wording }) {
  const { t } = useTranslation('checkIn')
  const identity = useIdentity()
  const person = { ...patient, phone: patient.phones[0]?.number ?? null }
  return (
    <header className={styles.head}>
      <IconButton icon={ArrowLeft} label={t('leave')} onPress={useDesk.getState().back} />
      <div className={styles.who}>
        <h1>{calledName(patient)}</h1>
        <p className={styles.quiet}>{identity.line(person)}</p>
        <AlertBadges alerts={patient.alerts} />
      </div>
      <p className={styles.visit}>
        {t('appointment', {
          time: wording.time(record.startsAt),
          type: known.type(record.typeId)?.name ?? '',
          provider: wording.provider(record.providerId),
        })}
      </p>
    </header>
  )
}
