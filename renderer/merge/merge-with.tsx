import { CircleUser } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PatientId } from '../../core/kernel/ids.ts'
import { filedName } from '../../core/kernel/names.ts'
import { useDesk } from '../desk/desk.ts'
import { useIdentity } from '../patient/use-identity.ts'
import { usePatientSearch } from '../patient/use-patient-search.ts'
import { Dialog, FailureBanner, Picker } from '../ui/index.ts'
import { useAskingMerge } from './asking-merge.ts'
import css from './merge.module.css'

/** Looks for the other record of a person, and compares both. */
export function MergeWith({ patientId }: { patientId: PatientId }) {
  const { t } = useTranslation('merge')
  const { patientId: asked, ask } = useAskingMerge()
  const compare = (droppedId: PatientId) => {
    ask(null)
    useDesk.getState().show({ name: 'merge', keptId: patientId, droppedId })
  }
  return (
    <Dialog isOpen={asked === patientId} size="s" title={t('withTitle')} onClose={() => ask(null)}>
      <p className={css.hint}>{t('withHint')}</p>
      <OtherRecord but={patientId} onPick={compare} />
    </Dialog>
  )
}

interface OtherProps {
  readonly but: PatientId
  readonly onPick: (patientId: PatientId) => void
}

const SHOWN = 8

function OtherRecord({ but, onPick }: OtherProps) {
  const { t } = useTranslation('merge')
  const identity = useIdentity()
  const [text, setText] = useState('')
  const { hits, isSearching, error } = usePatientSearch(text, SHOWN)
  const rows = hits
    .filter(({ id }) => id !== but)
    .map((hit) => ({
      ...{ id: hit.id, label: filedName(hit), more: identity.line(hit), icon: CircleUser },
    }))
  return (
    <>
      <Picker
        label={t('other')}
        placeholder={t('otherPlaceholder')}
        text={text}
        onTextChange={setText}
        groups={rows.length > 0 ? [{ id: 'found', title: t('found'), rows }] : []}
        isSearching={isSearching}
        onPick={(id) => onPick(PatientId.parse(id))}
        empty={t('otherEmpty')}
        problem={undefined}
        autoFocus
      />
      <FailureBanner error={error} />
    </>
  )
}
