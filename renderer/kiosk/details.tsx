import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Address } from '../../core/kernel/address.ts'
import { parsePhone } from '../../core/kernel/phone.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { optionalEmail } from '../../core/kernel/text.ts'
import type { AwaitedVisit } from '../../core/kiosk/self-contract.ts'
import { Button, FailureBanner, Fields, Form, TextField } from '../ui/index.ts'
import css from './kiosk.module.css'
import type { SelfCheckIn } from './use-self-check-in.ts'

interface Props {
  readonly visit: AwaitedVisit
  readonly checking: SelfCheckIn
  readonly onDone: () => void
  readonly onOver: () => void
}

/** How to reach the patient, half hidden: it stays, or they type it anew. */
export function Details({ visit, checking, onDone, onOver }: Props) {
  const { t } = useTranslation('kiosk')
  const { change, draft } = checking
  const [wasTried, setTried] = useState(false)
  const wrong = problemsIn(draft)
  const problems = wasTried ? wrong : {}
  const goOn = () => {
    setTried(true)
    if (Object.keys(wrong).length === 0) onDone()
  }
  const { hints } = visit
  return (
    <Form onSubmit={goOn}>
      <h1 className={css.heading} tabIndex={-1}>
        {t('data')}
      </h1>
      <p className={css.quiet}>{t('dataHint')}</p>
      <FailureBanner error={checking.error} />
      <div className={css.lines}>
        <Line label={t('phone')} hint={hints.phone} onKeep={() => change({ phone: undefined })}>
          <TextField
            label={t('phone')}
            type="tel"
            autoComplete="off"
            autoFocus
            value={draft.phone ?? ''}
            problem={problems['phone']}
            onChange={(phone) => change({ phone: phone === '' ? undefined : phone })}
          />
        </Line>
        <Line label={t('email')} hint={hints.email} onKeep={() => change({ email: undefined })}>
          <TextField
            label={t('email')}
            type="email"
            autoComplete="off"
            autoFocus
            value={draft.email ?? ''}
            problem={problems['email']}
            onChange={(email) => change({ email: email === '' ? undefined : email })}
          />
        </Line>
        <Line
          label={t('address')}
          hint={hints.address}
          onKeep={() => change({ address: undefined })}
        >
          <AddressFields {...{ checking, problems }} />
        </Line>
      </div>
      <div className={css.row}>
        <Button variant="primary" type="submit" isPending={checking.isPending}>
          {t('right')}
        </Button>
        <Button onPress={onOver}>{t('over')}</Button>
      </div>
    </Form>
  )
}

type Problems = Partial<Record<string, ProblemCode>>

/** Said here, before the forms: what is sent at the end should not fail for a typing mistake. */
function problemsIn({ phone, email, address }: SelfCheckIn['draft']): Problems {
  return {
    ...(phone !== undefined && parsePhone(phone) === null && { phone: 'phone_malformed' }),
    ...(!optionalEmail.safeParse(email).success && { email: 'email_malformed' }),
    ...(address?.street === '' && { 'address.street': 'required' }),
    ...(address?.city === '' && { 'address.city': 'required' }),
  }
}

interface LineProps {
  readonly label: string
  readonly hint: string | null
  readonly onKeep: () => void
  readonly children: ReactNode
}

function Line({ label, hint, onKeep, children }: LineProps) {
  const { t } = useTranslation('kiosk')
  const [isOpen, setOpen] = useState(false)
  const toggle = () => {
    if (isOpen) onKeep()
    setOpen(!isOpen)
  }
  return (
    <div className={css.line}>
      <div className={css.lineHead}>
        <p>
          <span className={css.quiet}>{label}: </span>
          {hint ?? t('missing')}
        </p>
        <Button onPress={toggle} aria-label={`${t(isOpen ? 'keep' : 'change')}: ${label}`}>
          {t(isOpen ? 'keep' : 'change')}
        </Button>
      </div>
      {isOpen && children}
    </div>
  )
}

const parts = ['street', 'city', 'region', 'postalCode'] as const
const blank: Address = { street: '', city: '', region: '', postalCode: '' }

interface AddressProps {
  readonly checking: SelfCheckIn
  readonly problems: Problems
}

/** A new address takes the place of the old one as a whole; all parts empty leaves the old one. */
function AddressFields({ checking: { draft, change, ...checking }, problems }: AddressProps) {
  const { t } = useTranslation('kiosk')
  const address = draft.address ?? blank
  const put = (part: Partial<Address>) => {
    const next = { ...address, ...part }
    change({ address: parts.some((name) => next[name]) ? next : undefined })
  }
  return (
    <Fields>
      {parts.map((part) => (
        <TextField
          key={part}
          label={t(part)}
          autoComplete="off"
          value={address[part] ?? ''}
          problem={problems[`address.${part}`] ?? checking.problems[`address.${part}`]}
          autoFocus={part === 'street'}
          onChange={(text) => put({ [part]: text })}
        />
      ))}
    </Fields>
  )
}
