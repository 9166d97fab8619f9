import { useTranslation } from 'react-i18next'
import type { Occurrence, SeriesRecord } from '../../core/series/contract.ts'
import { useWording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, Dialog, FailureBanner, Form, Kbd, Loading } from '../ui/index.ts'
import { EditFields } from './edit-fields.tsx'
import type { EditForm, EditKind } from './edit-form.ts'
import { PlanView } from './plan-view.tsx'
import { useRuleWords } from './rule-words.ts'
import css from './series.module.css'
import { useEdit } from './use-edit.ts'

interface Props {
  readonly kind: EditKind
  readonly series: SeriesRecord
  /** The date on which the edit was begun. */
  readonly at: Occurrence
  readonly known: KnownDirectory
  readonly onClose: () => void
}

const FORM = 'series-edit'

/** One edit of a series, with everything that it will do before it is done. */
export function EditDialog({ kind, series, at, known, onClose }: Props) {
  const { t } = useTranslation(['series', 'common'])
  const edit = useEdit(kind, series, at, onClose)
  const words = useRuleWords()
  const problems = fieldProblems(edit.mutation.error ?? edit.query.error)
  const plan = edit.query.data
  const isDanger = kind === 'cancel' || kind === 'end'
  return (
    <Dialog
      isOpen
      size="l"
      title={t(`edit.${kind}`)}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t(isDanger ? 'edit.keep' : 'common:cancel')}</Button>
          <Button
            variant={isDanger ? 'danger' : 'primary'}
            type="submit"
            form={FORM}
            isPending={edit.mutation.isPending}
          >
            {t(`edit.do.${kind}`)}
            <Kbd keys="Mod+Enter" />
          </Button>
        </>
      }
    >
      <Form id={FORM} ownsSheet onSubmit={edit.send}>
        <p className={css.sentence} role="status">
          {words.sentence(plan?.rule ?? series.rule, startOf(edit.form, kind, series))}
        </p>
        <div className={css.dialog}>
          <div className={css.fields}>
            <EditFields
              {...{ kind, series, known, problems }}
              form={edit.form}
              onChange={edit.change}
            />
          </div>
          <Consequences {...{ edit, known, series }} />
        </div>
      </Form>
    </Dialog>
  )
}

/** The start whose time of day the sentence says. */
const startOf = ({ scope, time }: EditForm, kind: EditKind, { start }: SeriesRecord) =>
  kind === 'change' && scope !== 'this' && time !== null ? `${start.slice(0, 10)}T${time}` : start

interface ConsequencesProps {
  readonly edit: ReturnType<typeof useEdit>
  readonly known: KnownDirectory
  readonly series: SeriesRecord
}

function Consequences({ edit, known, series }: ConsequencesProps) {
  const { t } = useTranslation('series')
  const wording = useWording(known, series.locationId)
  const { query, choices, setChoices, wasTried, mutation } = edit
  return (
    <div className={css.plan}>
      <FailureBanner error={mutation.error ?? query.error} />
      {query.isFetching && query.data === undefined && <Loading />}
      {query.data?.dates.length === 0 && <p className={css.quiet}>{t('edit.nothing')}</p>}
      {query.data && (
        <PlanView
          plan={query.data}
          {...{ choices, known, wording, wasTried }}
          onChoose={setChoices}
        />
      )}
    </div>
  )
}
