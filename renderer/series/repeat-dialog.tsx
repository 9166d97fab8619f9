import { useTranslation } from 'react-i18next'
import { useWording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, Dialog, ErrorState, FailureBanner, Form, Kbd, Loading } from '../ui/index.ts'
import { booked } from './decisions.ts'
import { PlanView } from './plan-view.tsx'
import { RuleFields } from './rule-fields.tsx'
import { useRuleWords } from './rule-words.ts'
import css from './series.module.css'
import { useRepeat, type Repeated } from './use-repeat.ts'

interface Props {
  readonly visit: Repeated
  readonly known: KnownDirectory
  readonly onClose: () => void
}

const FORM = 'repeat'

/** Draws a series up: how it repeats, every date of it, and what stands against which. */
export function RepeatDialog({ visit, known, onClose }: Props) {
  const { t } = useTranslation(['series', 'common'])
  const wording = useWording(known, visit.locationId)
  const repeat = useRepeat(visit, wording.zone, onClose)
  const words = useRuleWords()
  const { form, query, choices, mutation } = repeat
  const plan = query.data
  const count = plan ? booked(plan, choices) : 0
  const first = plan?.dates[0]?.start ?? visit.start
  return (
    <Dialog
      isOpen
      size="l"
      title={t('repeatTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={FORM} isPending={mutation.isPending}>
            {t('bookCount', { count })}
            <Kbd keys="Mod+Enter" />
          </Button>
        </>
      }
    >
      <Form id={FORM} ownsSheet onSubmit={repeat.book}>
        <p className={css.sentence} role="status">
          {words.sentence(plan?.rule ?? repeat.asked.rule, first)}
        </p>
        <div className={css.dialog}>
          <div className={css.fields}>
            <RuleFields
              form={form}
              date={visit.start.slice(0, 10)}
              onChange={repeat.change}
              problem={fieldProblems(query.error).rule}
              autoFocus
            />
          </div>
          <Dates {...{ repeat, known, wording }} />
        </div>
      </Form>
    </Dialog>
  )
}

interface DatesProps {
  readonly repeat: ReturnType<typeof useRepeat>
  readonly known: KnownDirectory
  readonly wording: ReturnType<typeof useWording>
}

function Dates({ repeat, known, wording }: DatesProps) {
  const { query, choices, setChoices, wasTried, mutation } = repeat
  const { t } = useTranslation('series')
  if (query.isError) {
    if (fieldProblems(query.error).rule) return <p className={css.quiet}>{t('noDates')}</p>
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  }
  if (query.isPending) return <Loading />
  return (
    <div className={css.plan}>
      <FailureBanner error={mutation.error} />
      <PlanView
        plan={query.data}
        {...{ choices, known, wording, wasTried }}
        onChoose={setChoices}
      />
    </div>
  )
}
