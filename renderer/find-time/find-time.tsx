import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWording } from '../booking/wording.ts'
import { PatientPart } from '../booking/patient-part.tsx'
import type { KnownDirectory } from '../client/directory.ts'
import { PlainWords } from '../plain-words/plain-words.tsx'
import { Panel } from '../ui/index.ts'
import styles from './find-time.module.css'
import { Results } from './results.tsx'
import { SearchFields } from './search-fields.tsx'
import { startSearch, type SearchDraft, type SearchForm, type UsualSearch } from './search-form.ts'

interface Props {
  readonly draft: SearchDraft
  /** A line of plain words to begin with. */
  readonly words: string | undefined
  readonly known: KnownDirectory
  readonly usual: UsualSearch
  readonly onClose: () => void
}

/** What is looked for, and what was found: the best or the earliest openings, or the month. */
export function FindTime({ draft, words, known, usual, onClose }: Props) {
  const { t } = useTranslation('findTime')
  const { form, change } = useSearchForm(draft, usual)
  const wording = useWording(known, form.locationIds[0] ?? usual.locationId)
  // A line that names no patient is another search for the same one.
  const read = (told: SearchDraft) => {
    const { patientId } = form
    change(startSearch({ ...(patientId && { patientId }), ...told }, usual))
  }
  return (
    <Panel title={t('title')} onClose={onClose}>
      <div className={styles.panel}>
        <PlainWords
          known={known}
          locationId={usual.locationId}
          today={usual.today}
          begun={words}
          onRead={read}
          onChoose={change}
        />
        <PatientPart
          patientId={form.patientId}
          problem={undefined}
          takesFocus={false}
          onPick={(patientId) => change({ patientId })}
        />
        <SearchFields {...{ form, known }} onChange={change} />
        <Results {...{ form, known, wording }} today={usual.today} onChange={change} />
      </div>
    </Panel>
  )
}

/** The form of a search; another draft begins it anew. */
function useSearchForm(draft: SearchDraft, usual: UsualSearch) {
  const [form, setForm] = useState(() => startSearch(draft, usual))
  const [taken, setTaken] = useState(draft)
  if (taken !== draft) {
    setTaken(draft)
    setForm(startSearch(draft, usual))
  }
  const change = (part: Partial<SearchForm>) => setForm((before) => ({ ...before, ...part }))
  return { form, change }
}
