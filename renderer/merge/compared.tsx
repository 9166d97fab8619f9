import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filedName } from '../../core/kernel/names.ts'
import type { MergePreview } from '../../core/merging/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { useIdentity } from '../patient/use-identity.ts'
import { Badge, Button, FailureBanner, Form, Section } from '../ui/index.ts'
import { Belongings } from './belongings.tsx'
import { FieldChoices } from './field-choices.tsx'
import css from './merge.module.css'
import { Overlaps } from './overlaps.tsx'
import { useMerge, type Choices } from './use-merge.ts'

interface Props {
  readonly preview: MergePreview
  readonly known: KnownDirectory
}

/** What is chosen and what would happen; one press makes it so. */
export function Compared({ preview, known }: Props) {
  const { t } = useTranslation('merge')
  const [choices, setChoices] = useState<Choices>({})
  const { merge, mutation } = useMerge(preview)
  const { kept, dropped, differing, overlaps } = preview
  const swap = () =>
    useDesk.setState({ screen: { name: 'merge', keptId: dropped.id, droppedId: kept.id } })
  const mayMerge = overlaps.length === 0
  return (
    <Form onSubmit={() => mayMerge && merge(choices)}>
      <div className={css.pair}>
        <Who record={kept} role="kept" />
        <Button icon={ArrowLeftRight} onPress={swap}>
          {t('swap')}
        </Button>
        <Who record={dropped} role="dropped" />
      </div>
      <Overlaps overlaps={overlaps} known={known} />
      <Section title={t('differing')}>
        {differing.length === 0 ? (
          <p className={css.quiet}>{t('same')}</p>
        ) : (
          <FieldChoices
            {...{ preview, choices }}
            onChange={(field, choice) => setChoices({ ...choices, [field]: choice })}
          />
        )}
      </Section>
      <Belongings preview={preview} />
      <FailureBanner error={mutation.error} />
      <div className={css.row}>
        <Button onPress={useDesk.getState().back}>{t('leave')}</Button>
        <Button
          variant="primary"
          type="submit"
          isDisabled={!mayMerge}
          isPending={mutation.isPending}
        >
          {t('merge', { number: kept.recordNumber })}
        </Button>
      </div>
    </Form>
  )
}

interface WhoProps {
  readonly record: MergePreview['kept']
  readonly role: 'kept' | 'dropped'
}

function Who({ record, role }: WhoProps) {
  const { t } = useTranslation('merge')
  const identity = useIdentity()
  const phone = record.phones[0]?.number ?? null
  return (
    <section className={css.who} aria-label={t(role)}>
      <Badge tone={role === 'kept' ? 'success' : 'neutral'}>{t(role)}</Badge>
      <h2>{filedName(record)}</h2>
      <p className={css.quiet}>{identity.line({ ...record, phone })}</p>
    </section>
  )
}
