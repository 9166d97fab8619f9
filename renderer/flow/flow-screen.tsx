import type { ReactNode } from 'react'
import { useWhere, type Where } from '../board/where.ts'
import { useWording, type Wording } from '../booking/wording.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useNow } from '../desk/use-now.ts'
import { ErrorState, Loading } from '../ui/index.ts'
import styles from './flow.module.css'
import type { OnTheWay } from './on-the-way.ts'
import { useFlow, type Outlook } from './use-flow.ts'

/** What is known of the site today before its visits are. */
export interface SiteToday {
  readonly known: KnownDirectory
  readonly where: Where
  readonly wording: Wording
  readonly outlook: Outlook
  readonly now: number
  /** Nobody until they are here. */
  readonly visits: readonly OnTheWay[]
}

interface Props {
  readonly title: string
  /** Stands there before the visits do. */
  readonly head: (site: SiteToday) => ReactNode
  readonly children: (site: SiteToday) => ReactNode
}

/** A screen about the visits of today at the site: waits for them, and says why they do not come. */
export function FlowScreen({ title, head, children }: Props) {
  const { known, query } = useDirectory()
  const where = useWhere(known, useNow())
  return (
    <section className={styles.screen} aria-label={title}>
      {known && where ? (
        <Site {...{ known, where, head, children }} />
      ) : (
        <NotYet error={query.error} retry={() => void query.refetch()} />
      )}
    </section>
  )
}

type SiteProps = Pick<SiteToday, 'known' | 'where'> & Pick<Props, 'head' | 'children'>

function Site({ known, where, head, children }: SiteProps) {
  const now = useNow()
  const { today: date, location } = where
  const { visits, outlook, error, retry } = useFlow({ date, locationId: location.id }, now)
  const wording = useWording(known, location.id)
  const site = { known, where, wording, outlook, now, visits: visits ?? [] }
  return (
    <>
      {head(site)}
      {visits ? children(site) : <NotYet {...{ error, retry }} />}
    </>
  )
}

const NotYet = ({ error, retry }: { error: Error | null; retry: () => void }) =>
  error ? <ErrorState error={error} onRetry={retry} /> : <Loading />
