import { useTranslation } from 'react-i18next'
import { Ranking } from '../../core/clinic/ranking-contract.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { Fields, NumberField, Section } from '../ui/index.ts'

interface Props {
  readonly ranking: Ranking
  readonly problems: Readonly<Record<string, ProblemCode>>
  readonly onChange: (ranking: Ranking) => void
}

const weights = Ranking.keyof().options

/** How much each thing counts when openings are ranked. */
export function RankingFields({ ranking, problems, onChange }: Props) {
  const { t } = useTranslation('settings')
  return (
    <Section title={t('ranking.title')}>
      <p>{t('ranking.intro')}</p>
      <Fields>
        {weights.map((weight) => (
          <NumberField
            key={weight}
            label={t(`ranking.${weight}`)}
            minValue={0}
            maxValue={10}
            step={1}
            value={ranking[weight]}
            problem={problems[`ranking.${weight}`]}
            onChange={(value) => value !== null && onChange({ ...ranking, [weight]: value })}
          />
        ))}
      </Fields>
    </Section>
  )
}
