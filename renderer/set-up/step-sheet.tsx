import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Form, SectionLevel } from '../ui/index.ts'
import css from './set-up.module.css'
import { steps, type Step } from './steps.ts'
import { useSetUp } from './use-set-up.ts'

interface StepSheetProps {
  step: Step
  title: string
  lead: string
  /** The word on the button that goes on; Next unless told. */
  action?: string
  isPending?: boolean
  onSubmit?: () => void
  children: ReactNode
}

/** One step: what it asks, the way back and the way on. */
export function StepSheet(props: StepSheetProps) {
  const { step, title, lead, action, isPending = false, onSubmit, children } = props
  const { t } = useTranslation(['setUp', 'common'])
  const { go, next } = useSetUp()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const at = steps.indexOf(step)
  const before = steps[at - 1]
  return (
    <Form onSubmit={onSubmit ?? next}>
      <header>
        <p className={css.count}>{t('setUp:step', { number: at + 1, count: steps.length })}</p>
        <h2 className={css.heading} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p className={css.lead}>{lead}</p>
      </header>
      <SectionLevel value={3}>{children}</SectionLevel>
      <footer className={css.foot}>
        {before && <Button onPress={() => go(before)}>{t('common:back')}</Button>}
        <Button variant="primary" type="submit" isPending={isPending}>
          {action ?? t('common:next')}
        </Button>
      </footer>
    </Form>
  )
}
