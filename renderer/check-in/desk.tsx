import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PaymentMethod } from '../../core/billing/contract.ts'
import { useWording } from '../booking/wording.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, FailureBanner, Kbd, SectionLevel } from '../ui/index.ts'
import styles from './check-in.module.css'
import type { CheckedIn, PartProps } from './checked-in.ts'
import { FormsPart } from './forms-part.tsx'
import { Head } from './head.tsx'
import { IdentityPart } from './identity-part.tsx'
import { InsurancePart } from './insurance-part.tsx'
import { PaymentPart } from './payment-part.tsx'
import { useCheckingIn, type CheckingIn, type DoneCheckIn } from './use-checking-in.ts'

type Props = CheckedIn & { readonly onDone: (done: DoneCheckIn) => void }

/** All that is asked at the desk side by side; Enter takes the copay and marks the patient arrived. */
export function Desk({ onDone, ...props }: Props) {
  const { t } = useTranslation('checkIn')
  const wording = useWording(props.known, props.record.locationId)
  const checking = useCheckingIn(props, onDone)
  const part: PartProps = { ...props, wording }
  return (
    <section
      className={styles.screen}
      aria-label={t('title')}
      onKeyDown={(event) => byKey(event, checking)}
    >
      <div className={styles.desk}>
        <Head {...part} />
        <SectionLevel value={2}>
          <div className={styles.parts}>
            <div className={styles.column}>
              <IdentityPart {...part} />
              <InsurancePart {...part} />
            </div>
            <div className={styles.column}>
              <PaymentPart {...part} checking={checking} />
              <FormsPart {...part} />
            </div>
          </div>
        </SectionLevel>
      </div>
      <Foot {...part} checking={checking} />
    </section>
  )
}

function Foot({ wording, checking }: PartProps & { readonly checking: CheckingIn }) {
  const { t } = useTranslation('checkIn')
  const { payment, mutation, isIncomplete } = checking
  const amount = payment?.amountCents ?? null
  return (
    <footer className={styles.foot}>
      <div className={styles.footInner}>
        {payment === null && <FailureBanner error={mutation.error} />}
        <p className={styles.keys}>{checking.canPay && <PayKeys />}</p>
        <Button
          variant="primary"
          autoFocus
          isDisabled={isIncomplete}
          isPending={mutation.isPending}
          onPress={checking.checkIn}
        >
          {amount === null ? t('arrive') : t('takeAndArrive', { amount: wording.money(amount) })}
          <Kbd keys="Enter" />
        </Button>
      </div>
    </footer>
  )
}

/** Which key stands for which way to pay. */
function PayKeys() {
  const { t } = useTranslation('checkIn')
  const ways = [...PaymentMethod.options.map((way, at) => [String(at + 1), way] as const), NOT_NOW]
  return ways.map(([key, way]) => (
    <span key={key}>
      <Kbd keys={key} /> {t(`payment.keys.${way}`)}
    </span>
  ))
}

const NOT_NOW = ['0', 'none'] as const

/** 1, 2 and 3 choose how it is paid, 0 that it is not, wherever nothing is typed; Escape leaves. */
function byKey(event: KeyboardEvent, checking: CheckingIn): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') useDesk.getState().leaveCheckIn()
  if (isTyping(event.target) || !checking.canPay) return
  const method = PaymentMethod.options[Number(event.key) - 1]
  if (method) {
    event.preventDefault()
    checking.setPays(true)
    checking.change({ method })
  } else if (event.key === '0') checking.setPays(false)
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, [role="spinbutton"], [role="dialog"]') !== null)
