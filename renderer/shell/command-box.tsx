import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Finder, Kbd, Overlay } from '../ui/index.ts'
import { useFindings } from './findings.ts'

const MOST_PATIENTS = 8

/** The box that finds patients, jumps to dates and runs commands. */
export function CommandBox() {
  const isOpen = useDesk((desk) => desk.dialog === 'command')
  const openDialog = useDesk((desk) => desk.openDialog)
  return (
    <Overlay isOpen={isOpen} onClose={() => openDialog(null)} high>
      <Box />
    </Overlay>
  )
}

function Box() {
  const { t } = useTranslation('shell')
  const [text, setText] = useState('')
  const patients = usePatientSearch(text)
  const { groups, run } = useFindings(text, patients.data ?? [])
  return (
    <AriaDialog aria-label={t('finder.title')} style={{ display: 'flex', flex: 1, minWidth: 0 }}>
      <Finder
        label={t('find')}
        placeholder={t('finder.placeholder')}
        text={text}
        onTextChange={setText}
        groups={groups}
        isSearching={patients.isFetching && (patients.isPlaceholderData || !patients.data)}
        onPick={run}
        empty={patients.isError ? t('finder.failed') : t('finder.empty')}
        footer={<Hints />}
      />
    </AriaDialog>
  )
}

function Hints() {
  const { t } = useTranslation('shell')
  const mayBook = useMay('appointments.book')
  return (
    <>
      <span>
        <Kbd keys="ArrowUp+ArrowDown" /> {t('finder.move')}
      </span>
      <span>
        <Kbd keys="Enter" /> {t('finder.open')}
      </span>
      {mayBook && (
        <span>
          <Kbd keys="Mod+Enter" /> {t('finder.bookHint')}
        </span>
      )}
    </>
  )
}

/** Patients for the text as it is typed; the last ones stay in sight until the next ones are here. */
function usePatientSearch(text: string) {
  const may = useMay('patients.read')
  const enabled = may && text.trim().length > 0
  const query = useQuery(
    ask.patients.search.queryOptions({
      input: { text: text.slice(0, 200), limit: MOST_PATIENTS },
      enabled,
      placeholderData: keepPreviousData,
    }),
  )
  return { ...query, data: enabled ? query.data : [] }
}
