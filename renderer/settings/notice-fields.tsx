import { useTranslation } from 'react-i18next'
import type { Practice } from '../../core/clinic/contract.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { CheckboxGroup, Fields, NumberField } from '../ui/index.ts'

type Told = Pick<Practice, 'noticeMinutes' | 'noticeKinds'>

interface Props {
  readonly practice: Told
  readonly problem: ProblemCode | undefined
  readonly onChange: (part: Partial<Told>) => void
}

const kinds: readonly Told['noticeKinds'][number][] = ['moved', 'cancelled', 'booked']

/** Of which changes patients are told, and how long a change can be taken back before. */
export function NoticeFields({ practice, problem, onChange }: Props) {
  const { t } = useTranslation(['notices', 'settings'])
  return (
    <Fields>
      <NumberField
        label={t('settings.minutes')}
        hint={t('settings.minutesHint')}
        unit={t('settings:min')}
        minValue={0}
        maxValue={120}
        value={practice.noticeMinutes}
        problem={problem}
        onChange={(minutes) => minutes !== null && onChange({ noticeMinutes: minutes })}
      />
      <CheckboxGroup
        label={t('settings.kinds')}
        options={kinds.map((id) => ({ id, label: t(`settings.kind.${id}`) }))}
        value={practice.noticeKinds}
        onChange={(noticeKinds) => onChange({ noticeKinds })}
      />
    </Fields>
  )
}
