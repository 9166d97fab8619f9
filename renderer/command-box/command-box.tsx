import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { BareDialog, Finder, Kbd, Overlay } from '../ui/index.ts'
import { findingOf } from './finding.ts'
import { useFindings } from './findings.ts'
import { usePeopleSearch } from './use-people-search.ts'

/** The box that finds whatever there is to find, and runs commands. */
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
  const { t } = useTranslation('commandBox')
  const [text, setText] = useState('')
  const found = usePeopleSearch(text)
  const { groups, isSearching } = useFindings(text, found)
  return (
    <BareDialog label={t('title')}>
      <Finder
        label={t('find')}
        placeholder={t('placeholder')}
        onTextChange={setText}
        groups={groups}
        isSearching={isSearching}
        onPick={(id, how) => findingOf(groups, id)?.run(how)}
        more={t('more')}
        empty={found.hasFailed ? t('failed') : t('empty')}
        footer={<Hints />}
      />
    </BareDialog>
  )
}

function Hints() {
  const { t } = useTranslation('commandBox')
  const mayBook = useMay('appointments.book')
  return (
    <>
      <span>
        <Kbd keys="ArrowUp+ArrowDown" /> {t('keys.choose')}
      </span>
      <span>
        <Kbd keys="Enter" /> {t('keys.open')}
      </span>
      {mayBook && (
        <span>
          <Kbd keys="Mod+Enter" /> {t('keys.book')}
        </span>
      )}
      <span>
        <Kbd keys="ArrowRight" /> {t('keys.more')}
      </span>
    </>
  )
}
