import { CornerDownLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meaning } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems } from '../client/refusal.ts'
import type { SearchDraft } from '../find-time/search-form.ts'
import { FailureBanner, Form, IconButton, TextField } from '../ui/index.ts'
import styles from './plain-words.module.css'
import { ReadLine } from './read-line.tsx'
import { meaningTold, searchTold } from './search-told.ts'
import { useUnderstood } from './use-understood.ts'

interface Props {
  readonly known: KnownDirectory
  /** Where the asker is. */
  readonly locationId: LocationId
  readonly today: LocalDate
  /** A line to begin with. */
  readonly begun: string | undefined
  /** Begins the search anew with what a line tells. */
  readonly onRead: (draft: SearchDraft) => void
  /** Fills in one of several meanings. */
  readonly onChoose: (draft: SearchDraft) => void
}

/** One line in plain words that fills in the search below it. */
export function PlainWords({ known, locationId, today, begun, onRead, onChoose }: Props) {
  const { t } = useTranslation('plainWords')
  const [line, setLine] = useState(begun ?? '')
  const [chosen, setChosen] = useState<readonly Meaning[]>([])
  const reader = useUnderstood(locationId, begun, ({ found }) => {
    setChosen([])
    onRead(searchTold(found, known, today))
  })
  const choose = (meaning: Meaning) => {
    setChosen((before) => [...before, meaning])
    onChoose(meaningTold(meaning, known))
  }
  const problem = fieldProblems(reader.error)['text']
  return (
    <section className={styles.whole} aria-label={t('title')}>
      <Form onSubmit={() => reader.mutate(line)}>
        <div className={styles.line}>
          <TextField
            label={t('title')}
            placeholder={t('example')}
            value={line}
            problem={problem}
            maxLength={300}
            onChange={setLine}
          />
          <IconButton
            icon={CornerDownLeft}
            label={t('read')}
            type="submit"
            isPending={reader.isPending}
          />
        </div>
        {problem === undefined && <FailureBanner error={reader.error} />}
      </Form>
      <ReadLine reading={reader.data ?? null} chosen={chosen} onChoose={choose} />
    </section>
  )
}
