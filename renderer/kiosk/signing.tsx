import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signing as Signature } from '../../core/forms/contract.ts'
import type { Strokes } from '../../core/forms/strokes-contract.ts'
import { newId, type SignedFormId } from '../../core/kernel/ids.ts'
import { readMarkdown } from '../../core/kernel/markdown.ts'
import type { AwaitedVisit } from '../../core/kiosk/self-contract.ts'
import { FormReading, textIn } from '../forms/form-reading.tsx'
import { useLocale } from '../locales/use-locale.ts'
import { Button, Checkbox, FailureBanner, Form, SignaturePad, TextField } from '../ui/index.ts'
import css from './kiosk.module.css'
import type { SelfCheckIn } from './use-self-check-in.ts'

type Given = Omit<Signature, 'language'>

interface Props {
  readonly visit: AwaitedVisit
  readonly checking: SelfCheckIn
  readonly onDone: (forms: Given[]) => void
  readonly onOver: () => void
}

/** One form after the other: read to its end, then signed, or left to the desk. */
export function Signing({ visit, checking, onDone, onOver }: Props) {
  const [at, setAt] = useState(0)
  const [given, setGiven] = useState<readonly Given[]>([])
  const form = visit.forms[at]
  if (!form) return null
  const next = (signature: Given | null) => {
    const others = given.filter(({ formId }) => formId !== form.formId)
    const all = signature ? [...others, signature] : others
    setGiven(all)
    if (at + 1 < visit.forms.length) setAt(at + 1)
    else onDone(all)
  }
  return (
    <OneForm
      key={form.formId}
      {...{ form, checking }}
      number={at + 1}
      count={visit.forms.length}
      onNext={next}
      onOver={onOver}
    />
  )
}

interface OneProps {
  readonly form: AwaitedVisit['forms'][number]
  readonly checking: SelfCheckIn
  readonly number: number
  readonly count: number
  readonly onNext: (signature: Given | null) => void
  readonly onOver: () => void
}

function OneForm({ form, checking, number, count, onNext, onOver }: OneProps) {
  const { t } = useTranslation('kiosk')
  const { language } = useLocale()
  const { body, isRead } = useRead()
  const [id] = useState(() => newId<SignedFormId>(Date.now()))
  const [signerName, setName] = useState('')
  const [isGuardian, setGuardian] = useState(false)
  const [strokes, setStrokes] = useState<Strokes | null>(null)
  const text = textIn(form.texts, language)
  const signer = isGuardian ? 'guardian' : 'patient'
  const { formId, edition } = form
  const canSign = isRead && signerName.trim() !== ''
  return (
    <Form onSubmit={() => canSign && onNext({ id, formId, edition, signer, signerName, strokes })}>
      <p className={css.quiet}>{t('form', { number, count })}</p>
      <h1 className={css.heading} tabIndex={-1}>
        {text.title}
      </h1>
      <FailureBanner error={checking.error} />
      <FormReading
        ref={body}
        label={text.title}
        language={text.language}
        blocks={readMarkdown(text.body)}
        isHigh
      />
      {!isRead && <p role="status">{t('readOn')}</p>}
      <TextField
        label={t('signerName')}
        value={signerName}
        onChange={setName}
        autoComplete="off"
        maxLength={120}
        isRequired
      />
      <Checkbox isSelected={isGuardian} onChange={setGuardian}>
        {t('forSomeone')}
      </Checkbox>
      <SignaturePad label={t('signature')} onChange={setStrokes} />
      <div className={css.row}>
        <Button
          variant="primary"
          type="submit"
          isDisabled={!canSign}
          isPending={checking.isPending}
        >
          {t('agree')}
        </Button>
        <Button onPress={() => onNext(null)}>{t('atDesk')}</Button>
        <Button onPress={onOver}>{t('over')}</Button>
      </div>
    </Form>
  )
}

/** Rounding leaves less than this between the end of a text and the end of scrolling; px. */
const SLACK = 4

/** Whether the end of the text was in sight. */
function useRead() {
  const body = useRef<HTMLDivElement>(null)
  const [isRead, setRead] = useState(false)
  useEffect(() => {
    const text = body.current
    if (!text) return undefined
    const look = () => {
      if (text.scrollTop + text.clientHeight >= text.scrollHeight - SLACK) setRead(true)
    }
    look()
    text.addEventListener('scroll', look, { passive: true })
    return () => text.removeEventListener('scroll', look)
  }, [])
  return { body, isRead }
}
