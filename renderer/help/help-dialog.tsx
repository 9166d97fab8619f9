import { BookOpen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '../command-box/ranking.ts'
import { useDesk } from '../desk/desk.ts'
import type { Language } from '../locales/index.ts'
import { useLocale } from '../locales/use-locale.ts'
import {
  Dialog,
  EmptyState,
  ErrorState,
  Loading,
  Markdown,
  SearchField,
  SectionList,
} from '../ui/index.ts'
import { useAskedHelp } from './asked.ts'
import { chapterOf } from './chapter-of.ts'
import type { Chapter } from './guide.ts'
import css from './help.module.css'
import { chaptersWith } from './searching.ts'
import { useGuide } from './use-guide.ts'

/** The user guide over the screen that it explains; Escape goes back to the work. */
export function HelpDialog() {
  const { t } = useTranslation('help')
  const openDialog = useDesk((desk) => desk.openDialog)
  const guide = useGuide()
  return (
    <Dialog isOpen onClose={() => openDialog(null)} title={t('title')} size="l">
      {guide.data ? (
        <Help guide={guide.data} />
      ) : guide.isError ? (
        <ErrorState error={guide.error} onRetry={() => void guide.refetch()} />
      ) : (
        <Loading />
      )}
    </Dialog>
  )
}

function Help({ guide }: { guide: readonly Chapter[] }) {
  const { t } = useTranslation('help')
  const { language } = useLocale()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(startingChapter)
  const words = wordsOf(text)
  const found = chaptersWith(guide, words)
  const shown = found.find(({ id }) => id === chosen) ?? found[0]
  const chapters = useCurrentInSight()
  return (
    <div className={css.help}>
      <div className={css.contents}>
        <SearchField
          label={t('search')}
          hideLabel
          placeholder={t('search')}
          value={text}
          onChange={setText}
          autoFocus
        />
        <div className={css.chapters} lang={language} ref={chapters}>
          <SectionList
            label={t('chapters')}
            sections={found.map(({ id, title }) => ({ id, label: title }))}
            selected={shown?.id ?? ''}
            onSelect={setChosen}
          />
        </div>
      </div>
      {shown ? (
        <Reading key={shown.id} chapter={shown} words={words} language={language} />
      ) : (
        <EmptyState icon={BookOpen} title={t('nothing')}>
          {t('nothingHint')}
        </EmptyState>
      )}
    </div>
  )
}

/** Brings the chapter that help opens with into sight in the list of them. */
function useCurrentInSight() {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [])
  return ref
}

/** The chapter that was asked for, else the one about what is on the screen. */
function startingChapter(): string {
  const { screen, panel } = useDesk.getState()
  return useAskedHelp.getState().chapter ?? chapterOf(screen, panel)
}

interface ReadingProps {
  readonly chapter: Chapter
  readonly words: readonly string[]
  readonly language: Language
}

/** A chapter, with the first place that was looked for in sight. */
function Reading({ chapter, words, language }: ReadingProps) {
  const ref = useRef<HTMLElement>(null)
  const sought = words.join(' ')
  useEffect(() => {
    ref.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [sought])
  return (
    <article
      className={css.chapter}
      ref={ref}
      tabIndex={0}
      aria-label={chapter.title}
      lang={language}
    >
      <h3 className={css.title}>{chapter.title}</h3>
      <Markdown tokens={chapter.tokens} words={words} />
    </article>
  )
}
