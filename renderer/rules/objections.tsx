import { useTranslation } from 'react-i18next'
import type { SetAside } from '../../core/appointments/contract.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import type { BrokenRule } from '../../core/rulebook/contract.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { momentText, timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useRuleWording } from './wording.ts'

interface Props {
  readonly blocks: readonly SetAside[]
  readonly rules: readonly BrokenRule[]
  readonly zone: Zone
}

/** What time is set aside for, and the sentence of every rule that stands against a visit. */
export function Objections({ blocks, rules, zone }: Props) {
  const { t } = useTranslation('rules')
  const { known } = useDirectory()
  return (
    <>
      {blocks.length > 0 && (
        <>
          <p>{t('declined.blocks')}</p>
          <ul>
            {blocks.map((block) => (
              <Block key={`${block.blockId} ${block.startsAt}`} block={block} zone={zone} />
            ))}
          </ul>
        </>
      )}
      {known && rules.length > 0 && <Sentences rules={rules} known={known} />}
    </>
  )
}

function Block({ block, zone }: { block: SetAside; zone: Zone }) {
  const { t } = useTranslation('rules')
  const { locale } = useLocale()
  const { label, startsAt, endsAt, releasedAt } = block
  const span = `${timeText(startsAt, zone, locale)} – ${timeText(endsAt, zone, locale)}`
  if (releasedAt === null) return <li>{t('declined.block', { span, label })}</li>
  const when = momentText(releasedAt, zone, locale)
  return <li>{t('declined.block_released', { span, label, when })}</li>
}

/** The practice's own words, or Daysheet's in the language of the screen. */
function Sentences({ rules, known }: { rules: readonly BrokenRule[]; known: KnownDirectory }) {
  const { t } = useTranslation('rules')
  const wording = useRuleWording(known)
  return (
    <>
      <p>{t('declined.rules')}</p>
      <ul>
        {rules.map(({ ruleId, ownSentence, setting }) => (
          <li key={ruleId}>{ownSentence ?? wording.sentence(setting)}</li>
        ))}
      </ul>
    </>
  )
}
