import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { AwaitedVisit } from '../../core/kiosk/self-contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, DateField, FailureBanner, Form, TextField } from '../ui/index.ts'
import css from './kiosk.module.css'

/** What somebody says of themselves. */
export interface Who {
  readonly familyName: string
  readonly birthDate: LocalDate
}

interface Props {
  readonly onBack: () => void
  /** Null where not exactly one visit fits. */
  readonly onAnswer: (who: Who, visit: AwaitedVisit | null) => void
}

/** Last name and date of birth, which only the person and the practice put together. */
export function WhoAreYou({ onBack, onAnswer }: Props) {
  const { t } = useTranslation(['kiosk', 'common'])
  const [familyName, setFamilyName] = useState('')
  const [birthDate, setBirthDate] = useState<LocalDate | null>(null)
  const finding = useMutation({ ...ask.kiosk.find.mutationOptions(), gcTime: 0 })
  const problems = fieldProblems(finding.error)
  const find = () => {
    if (birthDate === null || familyName.trim() === '' || finding.isPending) return
    const who = { familyName, birthDate }
    finding.mutate(who, { onSuccess: ({ visit }) => onAnswer(who, visit) })
  }
  return (
    <Form onSubmit={find}>
      <h1 className={css.heading} tabIndex={-1}>
        {t('who')}
      </h1>
      <FailureBanner error={finding.error} />
      <TextField
        label={t('familyName')}
        value={familyName}
        onChange={setFamilyName}
        problem={problems['familyName']}
        autoComplete="off"
        spellCheck="false"
        maxLength={100}
        isRequired
        autoFocus
      />
      <div onKeyDownCapture={(event) => event.key === 'Enter' && find()}>
        <DateField
          label={t('birthDate')}
          value={birthDate}
          onChange={setBirthDate}
          problem={problems['birthDate']}
          isRequired
        />
      </div>
      <div className={css.row}>
        <Button
          variant="primary"
          type="submit"
          isPending={finding.isPending}
          isDisabled={birthDate === null || familyName.trim() === ''}
        >
          {t('find')}
        </Button>
        <Button onPress={onBack}>{t('common:back')}</Button>
      </div>
    </Form>
  )
}
