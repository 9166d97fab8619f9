import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLikeMutation } from '../client/preferences.ts'
import { useDesk } from '../desk/desk.ts'
import type { Language } from '../locales/index.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, Dialog, ErrorState, Loading, Markdown } from '../ui/index.ts'
import { loadChanges } from './changes.ts'
import type { Chapter } from './guide.ts'
import css from './help.module.css'
import { release } from './release.ts'

/** What the last releases brought; seen once, it is not offered again. */
export function ChangesDialog() {
  const { t } = useTranslation(['help', 'common'])
  const { language } = useLocale()
  const openDialog = useDesk((desk) => desk.openDialog)
  const changes = useQuery({
    queryKey: ['changes', language],
    queryFn: () => loadChanges(language),
    staleTime: Infinity,
  })
  const { mutate } = useLikeMutation()
  useEffect(() => mutate({ lastRelease: release }), [mutate])
  const close = () => openDialog(null)
  const footer = (
    <Button variant="primary" autoFocus onPress={close}>
      {t('common:close')}
    </Button>
  )
  return (
    <Dialog isOpen onClose={close} title={t('changes.title')} footer={footer}>
      {changes.data ? (
        <Releases releases={changes.data} language={language} />
      ) : changes.isError ? (
        <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />
      ) : (
        <Loading />
      )}
    </Dialog>
  )
}

interface ReleasesProps {
  readonly releases: readonly Chapter[]
  readonly language: Language
}

/** Reached by keyboard, since it may be longer than the window. */
function Releases({ releases, language }: ReleasesProps) {
  const { t } = useTranslation('help')
  return (
    <div role="region" aria-label={t('changes.title')} tabIndex={0} lang={language}>
      {releases.map(({ id, title, tokens }) => (
        <section key={id} aria-label={title}>
          <h3 className={css.title}>{t('changes.release', { release: title })}</h3>
          <Markdown tokens={tokens} words={[]} />
        </section>
      ))}
    </div>
  )
}
