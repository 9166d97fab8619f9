import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../client/client.ts'
import { useDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { Banner, Button, ErrorState, FailureBanner, Loading } from '../ui/index.ts'
import css from './audit.module.css'
import { Entries } from './entries.tsx'
import { everything, PAGE, requestOf, type Filter } from './filter.ts'
import { Filters } from './filters.tsx'

/** The audit log: who saw or changed what, and whether the log itself is whole. */
export function Audit() {
  const { t } = useTranslation('audit')
  const { known } = useDirectory()
  const [filter, setFilter] = useState<Filter>(everything)
  const zone = practiceZone(known?.directory)
  return (
    <section className={css.screen} aria-label={t('title')}>
      <Head />
      <Filters filter={filter} onChange={setFilter} />
      <Pages filter={filter} zone={zone} />
    </section>
  )
}

function Pages({ filter, zone }: { filter: Filter; zone: string }) {
  const { t } = useTranslation('audit')
  const pages = useInfiniteQuery({
    queryKey: ['audit', filter, zone],
    queryFn: ({ pageParam }) => client.access.listAudit(requestOf(filter, pageParam, zone)),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.sequence),
    staleTime: 0,
  })
  if (pages.isPending) return <Loading />
  if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  return (
    <>
      <div className={css.log}>
        <Entries entries={pages.data.pages.flat()} zone={zone} />
      </div>
      {pages.hasNextPage && (
        <div className={css.more}>
          <Button isPending={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  )
}

function Head() {
  const { t } = useTranslation('audit')
  const verify = useMutation({ mutationFn: () => client.access.verifyAudit({}) })
  const verdict = verify.data
  return (
    <>
      <header className={css.head}>
        <div>
          <h1>{t('title')}</h1>
          <p className={css.intro}>{t('intro')}</p>
        </div>
        <Button icon={ShieldCheck} isPending={verify.isPending} onPress={() => verify.mutate()}>
          {t('verify')}
        </Button>
      </header>
      <FailureBanner error={verify.error} />
      {verdict?.whole === true && (
        <Banner tone="success">{t('whole', { count: verdict.entries })}</Banner>
      )}
      {verdict?.whole === false && (
        <Banner tone="danger">{t('broken', { sequence: verdict.firstBadSequence })}</Banner>
      )}
    </>
  )
}
