import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usualPreferences, type Face } from '../../core/preferences/contract.ts'
import { useLiked, useLikeMutation } from '../client/preferences.ts'
import { Button, Checkbox, Dialog, FailureBanner, Glyph } from '../ui/index.ts'
import styles from './face-dialog.module.css'
import { FaceSample } from './face-sample.tsx'
import { flagGlyphs } from './face-flags.tsx'
import { flagKinds } from './flags.ts'

const parts = ['age', 'type', 'reason', 'status', 'phone'] as const

/** Asks what appointments show to this account, with an appointment that shows it. */
export function FaceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['boardViews', 'common'])
  const { face } = useLiked()
  const like = useLikeMutation()
  const [draft, setDraft] = useState(face)
  const save = () => like.mutate({ face: draft }, { onSuccess: onClose })
  const footer = (
    <>
      <Button variant="quiet" onPress={() => setDraft(usualPreferences.face)}>
        {t('face.usual')}
      </Button>
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" onPress={save} isPending={like.isPending}>
        {t('common:save')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={t('face.title')} onClose={onClose} footer={footer}>
      <FailureBanner error={like.error} />
      <p className={styles.intro}>{t('face.intro')}</p>
      <div className={styles.choices}>
        <Choices title={t('face.parts')} of={parts} draft={draft} onChange={setDraft} />
        <Choices title={t('face.flags')} of={flagKinds} draft={draft} onChange={setDraft} />
        <FaceSample shows={draft} />
      </div>
    </Dialog>
  )
}

interface ChoicesProps {
  readonly title: string
  readonly of: readonly (keyof Face)[]
  readonly draft: Face
  readonly onChange: (face: Face) => void
}

function Choices({ title, of, draft, onChange }: ChoicesProps) {
  const { t } = useTranslation('boardViews')
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {of.map((part) => (
        <Checkbox
          key={part}
          isSelected={draft[part]}
          onChange={(chosen) => onChange({ ...draft, [part]: chosen })}
        >
          <PartIcon part={part} /> {t(`face.${part}`)}
        </Checkbox>
      ))}
    </fieldset>
  )
}

function PartIcon({ part }: { part: keyof Face }) {
  const kind = flagKinds.find((flag) => flag === part)
  if (kind === undefined) return null
  return <Glyph name={flagGlyphs[kind]} className={styles.icon} />
}
