import { useTranslation } from 'react-i18next'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useSession } from '../client/session.ts'
import { useDesk, type SettingsSection } from '../desk/desk.ts'
import { EmptyState, ErrorState, Loading, SectionList } from '../ui/index.ts'
import { FormsSettings } from '../forms/forms-settings.tsx'
import { Accounts } from './accounts.tsx'
import { Holidays } from './holidays.tsx'
import { Hours } from '../hours/hours.tsx'
import { Locations } from './locations.tsx'
import { PracticeSettings } from './practice-settings.tsx'
import { Providers } from './providers.tsx'
import { Recalls } from './recalls.tsx'
import { RecordLinkSettings } from './record-link.tsx'
import { Resources } from './resources.tsx'
import { Rules } from '../rules/rules.tsx'
import { sections } from './sections.ts'
import { Sessions } from './sessions.tsx'
import css from './settings.module.css'
import { Types } from './types.tsx'

/** Everything that a practice can set up, section by section. */
export function Settings({ section }: { section: SettingsSection }) {
  const { t } = useTranslation('settings')
  const show = useDesk((desk) => desk.show)
  const permissions = useSession((session) => session.permissions)
  const open = sections.filter(({ needs }) => permissions.includes(needs))
  const shown = open.some(({ id }) => id === section) ? section : open[0]?.id
  if (shown === undefined) return <EmptyState title={t('nothing')}>{t('nothingHint')}</EmptyState>
  return (
    <div className={css.screen}>
      <div className={css.sections}>
        <h1 className={css.title}>{t('title')}</h1>
        <SectionList
          label={t('title')}
          sections={open.map(({ id }) => ({ id, label: t(`${id}.title`) }))}
          selected={shown}
          onSelect={(id) => show({ name: 'settings', section: id })}
        />
      </div>
      <div className={css.content}>
        <Loaded section={shown} />
      </div>
    </div>
  )
}

function Loaded({ section }: { section: SettingsSection }) {
  const { known, query } = useDirectory()
  if (known) return <Content key={section} section={section} known={known} />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <Loading />
}

function Content({ section, known }: { section: SettingsSection; known: KnownDirectory }) {
  switch (section) {
    case 'practice':
      return <PracticeSettings known={known} />
    case 'locations':
      return <Locations known={known} />
    case 'providers':
      return <Providers known={known} />
    case 'hours':
      return <Hours known={known} />
    case 'resources':
      return <Resources known={known} />
    case 'types':
      return <Types known={known} />
    case 'rules':
      return <Rules known={known} />
    case 'holidays':
      return <Holidays known={known} />
    case 'recalls':
      return <Recalls known={known} />
    case 'recordLink':
      return <RecordLinkSettings known={known} />
    case 'forms':
      return <FormsSettings known={known} />
    case 'accounts':
      return <Accounts known={known} />
    case 'sessions':
      return <Sessions known={known} />
  }
}
