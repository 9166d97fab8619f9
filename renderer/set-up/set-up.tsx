import { Check, CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '../sign-in/language-switch.tsx'
import { Button, cx, Mark, OnlyHeard } from '../ui/index.ts'
import { ClinicStep } from './clinic-step.tsx'
import { LocationStep } from './location-step.tsx'
import { OwnerStep } from './owner-step.tsx'
import { ProviderStep } from './provider-step.tsx'
import { ReviewStep } from './review-step.tsx'
import css from './set-up.module.css'
import { steps, type Step } from './steps.ts'
import { useProblems, useSetUp } from './use-set-up.ts'
import { VisitsStep } from './visits-step.tsx'

const faces: Readonly<Record<Step, () => ReactNode>> = {
  clinic: ClinicStep,
  location: LocationStep,
  provider: ProviderStep,
  visits: VisitsStep,
  owner: OwnerStep,
  review: ReviewStep,
}

/** The wizard that makes the practice and its owner, step by step. */
export function SetUp() {
  const { t } = useTranslation('setUp')
  const step = useSetUp((state) => state.step)
  const Face = faces[step]
  return (
    <main className={css.page}>
      <div className={css.side}>
        <Mark size={2.5} />
        <h1 className={css.title}>{t('title')}</h1>
        <p className={css.lead}>{t('lead')}</p>
        <ol className={css.steps}>
          {steps.map((one) => (
            <StepLine key={one} step={one} />
          ))}
        </ol>
        <LanguageSwitch />
      </div>
      <div className={css.sheet}>
        <Face key={step} />
      </div>
    </main>
  )
}

/** A step in the list: done, present, or in need of attention. Steps seen before can be gone back to. */
function StepLine({ step }: { step: Step }) {
  const { t } = useTranslation('setUp')
  const present = useSetUp((state) => state.step)
  const isSeen = useSetUp((state) => state.seen.includes(step))
  const go = useSetUp((state) => state.go)
  const isAtFault = Object.keys(useProblems(step)).length > 0
  const isPresent = step === present
  return (
    <li
      className={cx(css.step, isPresent && css.present, isAtFault && css.fault)}
      {...(isPresent && { 'aria-current': 'step' as const })}
    >
      <span className={css.number} aria-hidden>
        <Sign isAtFault={isAtFault} isSeen={isSeen} number={steps.indexOf(step) + 1} />
      </span>
      {isSeen && !isPresent ? (
        <Button variant="link" onPress={() => go(step)}>
          {t(`steps.${step}`)}
        </Button>
      ) : (
        t(`steps.${step}`)
      )}
      {isSeen && <OnlyHeard>{t(isAtFault ? 'attention' : 'done')}</OnlyHeard>}
    </li>
  )
}

function Sign({
  isAtFault,
  isSeen,
  number,
}: {
  isAtFault: boolean
  isSeen: boolean
  number: number
}) {
  if (isAtFault) return <CircleAlert size="0.875rem" />
  return isSeen ? <Check size="0.875rem" /> : number
}
