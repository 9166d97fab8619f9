import { CalendarPlus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanItemId } from '../../core/kernel/ids.ts'
import { formatMoney, sum } from '../../core/kernel/money.ts'
import type { Plan, PlanItem } from '../../core/plans/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, OnlyHeard, Section } from '../ui/index.ts'
import { ItemDialog } from './item-dialog.tsx'
import { PlanLine } from './plan-line.tsx'
import styles from './plans.module.css'
import { useReorder } from './use-reorder.ts'

interface Props {
  readonly plan: Plan
  readonly known: KnownDirectory
  readonly mayBook: boolean
  readonly onEdit: () => void
}

/** One plan: its procedures in order, and booking those that are chosen. */
export function PlanPart({ plan, known, mayBook, onEdit }: Props) {
  const { t } = useTranslation('plans')
  const [chosen, setChosen] = useState<readonly PlanItemId[]>([])
  const [asked, setAsked] = useState<PlanItem | 'new' | null>(null)
  const { move, told } = useReorder(plan)
  const toggle = (id: PlanItemId, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <Section title={plan.name}>
      <Notes {...{ plan, mayBook, onEdit }} />
      {plan.items.length === 0 ? (
        <p className={styles.quiet}>{t('noItems')}</p>
      ) : (
        <ol className={styles.items} aria-label={t('items', { name: plan.name })}>
          {plan.items.map((item, at) => (
            <PlanLine
              key={item.id}
              {...{ item, at, known, mayBook }}
              count={plan.items.length}
              isChosen={chosen.includes(item.id)}
              onChoose={(isChosen) => toggle(item.id, isChosen)}
              onMove={(by) => move(item, by)}
              onEdit={() => setAsked(item)}
            />
          ))}
        </ol>
      )}
      <OnlyHeard role="status">{told}</OnlyHeard>
      {mayBook && <Foot {...{ plan, known, chosen }} onAdd={() => setAsked('new')} />}
      {asked !== null && (
        <ItemDialog
          {...{ plan, known }}
          item={asked === 'new' ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  )
}

function Notes({ plan, mayBook, onEdit }: Omit<Props, 'known'>) {
  const { t } = useTranslation('plans')
  return (
    <div className={styles.head}>
      {plan.notes !== '' && <p className={styles.quiet}>{plan.notes}</p>}
      {mayBook && (
        <Button variant="link" onPress={onEdit}>
          {t('editPlan')}
        </Button>
      )}
    </div>
  )
}

interface FootProps extends Pick<Props, 'plan' | 'known'> {
  readonly chosen: readonly PlanItemId[]
  readonly onAdd: () => void
}

function Foot({ plan, known, chosen, onAdd }: FootProps) {
  const { t } = useTranslation('plans')
  const { locale } = useLocale()
  const items = plan.items.filter(({ id, status }) => chosen.includes(id) && status === 'planned')
  const count = items.length
  const fees = sum(items.map(({ feeCents }) => feeCents))
  const fee = formatMoney(fees, known.directory.practice.currency, locale)
  const minutes = items.reduce((total, item) => total + item.minutes, 0)
  const book = () =>
    useDesk.getState().open({
      ...{ name: 'planned', patientId: plan.patientId, planId: plan.id },
      itemIds: items.map(({ id }) => id),
    })
  return (
    <div className={styles.foot}>
      <Button icon={Plus} onPress={onAdd}>
        {t('addItem')}
      </Button>
      <Button variant="primary" icon={CalendarPlus} isDisabled={count === 0} onPress={book}>
        {count === 0 ? t('bookSelected_zero') : t('bookSelected', { count })}
      </Button>
      {count > 0 && <span className={styles.quiet}>{t('chosen', { minutes, fee })}</span>}
    </div>
  )
}
