import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { LinkedVisit } from '../../core/visits/contract.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import {
  Button,
  Checkbox,
  ConfirmRow,
  DatePicker,
  Fields,
  Form,
  Section,
  TimeField,
  ToggleGroup,
} from '../ui/index.ts'
import { CombinationTimes } from './combination-times.tsx'
import { DeclinedPart } from './declined-part.tsx'
import { useWholeMove } from './use-whole-move.ts'

interface Props {
  readonly visit: LinkedVisit
  readonly standing: readonly BoardEntry[]
  readonly known: KnownDirectory
  readonly wording: Wording
  readonly onClose: () => void
}

/** Moves all that stands: to a time that was found for all of it, or by the start of the first. */
export function WholeMove({ visit, standing, known, wording, onClose }: Props) {
  const { t } = useTranslation(['visits', 'booking', 'common', 'appointment', 'notices'])
  const { form, change, query, move, mutation } = useWholeMove({
    visit,
    standing,
    wording,
    onClose,
  })
  const isFamily = visit.kind === 'family'
  const names = isFamily ? standing.map(calledName) : undefined
  const nameOf = (at: number) => names?.[at] ?? typeName(known, standing[at])
  return (
    <Section title={t('whole.moveTitle', { count: standing.length })}>
      <Form onSubmit={move}>
        {!isFamily && (
          <ToggleGroup
            label={t('booking:times')}
            options={[
              { id: 'offered', label: t('booking:how.offered') },
              { id: 'typed', label: t('booking:how.typed') },
            ]}
            value={form.how}
            onChange={(how) => change({ how })}
          />
        )}
        <Fields>
          <DatePicker
            label={form.how === 'offered' ? t('booking:from') : t('booking:date')}
            value={form.date}
            onChange={(date) => date !== null && change({ date, chosen: null })}
          />
          {form.how === 'typed' && (
            <TimeField
              label={t('booking:start')}
              hint={t('whole.first')}
              value={form.at}
              onChange={(at) => change({ at })}
              isRequired
            />
          )}
        </Fields>
        <DeclinedPart error={mutation.error} nameOf={nameOf} />
        {form.how === 'offered' && (
          <CombinationTimes
            {...{ query, wording, known }}
            {...(names && { names })}
            chosen={form.chosen}
            wanting={null}
            onChange={(chosen) => change({ chosen })}
            onConfirm={move}
          />
        )}
        <Checkbox
          isSelected={form.patientAsked}
          onChange={(patientAsked) => change({ patientAsked })}
        >
          {t('notices:patientAsked')}
        </Checkbox>
        <ConfirmRow>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" isPending={mutation.isPending}>
            {t('appointment:move')}
          </Button>
        </ConfirmRow>
      </Form>
    </Section>
  )
}

const typeName = (known: KnownDirectory, part: BoardEntry | undefined): string =>
  (part && known.type(part.typeId)?.name) ?? ''
