import { useTranslation } from 'react-i18next'
import type { RuleKind } from '../../core/rulebook/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import type { Editing } from '../settings/catalog.tsx'
import { Banner, Select, TextField } from '../ui/index.ts'
import { blankSettings, isSpoken, kinds } from './kinds.ts'
import type { RuleDraft } from './rule-draft.ts'
import { ScopeFields } from './scope-fields.tsx'
import { SettingFields } from './setting-fields.tsx'
import type { RuleWording } from './wording.ts'

interface Props extends Editing<RuleDraft> {
  readonly known: KnownDirectory
  readonly wording: RuleWording
}

/** What a rule is about, what it says, for whom, and what whoever it stops will read. */
export function RuleForm({ draft, change, problems, known, wording }: Props) {
  const { t } = useTranslation('rules')
  const { setting } = draft
  return (
    <>
      <Select<RuleKind>
        label={t('kindLabel')}
        options={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
        value={setting.kind}
        hint={t(`about.${setting.kind}`)}
        problem={problems['setting.kind']}
        autoFocus
        onChange={(kind) => change({ setting: blankSettings[kind] })}
      />
      <SettingFields
        setting={setting}
        problems={problems}
        currency={known.directory.practice.currency}
        onChange={(next) => change({ setting: next })}
      />
      <ScopeFields scope={draft} known={known} onChange={change} />
      {isSpoken(setting.kind) && <Sentence {...{ draft, change, problems, wording }} />}
    </>
  )
}

type SentenceProps = Pick<Props, 'draft' | 'change' | 'problems' | 'wording'>

/** The practice's own words, with what will be read. */
function Sentence({ draft, change, problems, wording }: SentenceProps) {
  const { t } = useTranslation('rules')
  const { setting, sentence } = draft
  const own = sentence?.trim() ?? ''
  return (
    <>
      <TextField
        label={t('sentenceLabel')}
        hint={t('sentenceHint')}
        value={sentence ?? ''}
        problem={problems['sentence']}
        maxLength={200}
        onChange={(text) => change({ sentence: text === '' ? null : text })}
      />
      <Banner>
        <p>{t('preview')}</p>
        <p>{own === '' ? wording.sentence(setting) : own}</p>
      </Banner>
    </>
  )
}
