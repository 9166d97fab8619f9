import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { TypeId } from '../../core/kernel/ids.ts'
import type { Wording } from '../booking/wording.ts'
import { typeChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import {
  Button,
  ConfirmRow,
  FailureBanner,
  Fields,
  Form,
  NumberField,
  Section,
  Select,
  Spinner,
  TimeList,
} from '../ui/index.ts'
import type { AgainKind } from './again-kind.ts'
import { openDuplicate } from './duplicate.ts'
import { useAgain } from './use-again.ts'
import styles from './visits.module.css'

interface Props {
  readonly kind: AgainKind
  readonly record: AppointmentRecord
  readonly known: KnownDirectory
  readonly wording: Wording
  readonly onClose: () => void
}

/** Books some weeks later, at the time nearest to the same time of day with the same provider. */
export function Again({ kind, record, known, wording, onClose }: Props) {
  const { t } = useTranslation(['visits', 'booking', 'common'])
  const again = useAgain({ kind, record, wording })
  const { form, change, query, openings, chosen, mutation } = again
  return (
    <Section title={t(kind === 'again' ? 'again.title' : 'again.followUpTitle')}>
      <Form onSubmit={again.book}>
        <Fields column="8rem">
          <NumberField
            label={t('again.weeks')}
            unit={t('again.weeksUnit')}
            value={form.weeks}
            onChange={(weeks) => change({ weeks: weeks ?? 1 })}
            minValue={1}
            maxValue={104}
            autoFocus
          />
          <Select<TypeId>
            label={t('booking:type')}
            options={typeChoices(known, form.typeId)}
            value={form.typeId}
            onChange={(typeId) => change({ typeId })}
          />
        </Fields>
        <FailureBanner error={query.error ?? mutation.error} />
        <Times {...again} wording={wording} onConfirm={again.book} />
        <div>
          <Button variant="link" onPress={() => openDuplicate(record)}>
            {t('again.byHand')}
          </Button>
        </div>
        <ConfirmRow>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            isDisabled={openings.length === 0}
            isPending={mutation.isPending}
          >
            {chosen
              ? t('again.book', { time: wording.visitTime(chosen.startsAt) })
              : t('booking:book')}
          </Button>
        </ConfirmRow>
      </Form>
    </Section>
  )
}

type TimesProps = Pick<ReturnType<typeof useAgain>, 'query' | 'days' | 'chosenKey' | 'change'> & {
  readonly wording: Wording
  readonly onConfirm: () => void
}

function Times({ query, days, chosenKey, change, wording, onConfirm }: TimesProps) {
  const { t } = useTranslation('visits')
  const label = query.data ? t('again.around', { time: wording.startOf(query.data.start) }) : ''
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{label}</p>
      <TimeList
        label={label}
        days={days}
        value={chosenKey}
        onChange={(key) => change({ chosen: key })}
        onConfirm={onConfirm}
        instead={query.isPending ? <Spinner /> : t('again.none')}
      />
    </div>
  )
}
