import { Settings } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countUse } from '../client/count-use.ts'
import { useSession } from '../client/session.ts'
import { useDesk, type SettingsSection } from '../desk/desk.ts'
import { sections } from '../settings/sections.ts'
import { useOtherWords } from './both-languages.ts'
import type { Finding } from './finding.ts'
import { named, saidBy, wordsOf, type Usage } from './ranking.ts'
import { settingPlaces } from './setting-places.ts'

/** Sections of the settings and the single settings in them, by their words in either language. */
export function useSettingRows(text: string, usage: Usage): Finding[] {
  const { t } = useTranslation('settings')
  const permissions = useSession((session) => session.permissions)
  const other = useOtherWords()
  const rows = useMemo(() => {
    const open = sections.filter(({ needs }) => permissions.includes(needs)).map(({ id }) => id)
    const whole = open.map((id) => ({
      id: `settings:${id}`,
      label: t(`${id}.title`),
      more: t('title'),
      icon: Settings,
      said: saidBy(
        `${t('title')} ${t(`${id}.title`)}`,
        `${other('settings', 'title')} ${other('settings', `${id}.title`)}`,
      ),
      run: () => go(`settings:${id}`, id),
    }))
    const single = settingPlaces
      .filter(({ section }) => open.includes(section))
      .map(({ section, text: key }) => ({
        id: `settings:${key}`,
        label: t(key),
        more: `${t('title')} → ${t(`${section}.title`)}`,
        icon: Settings,
        said: saidBy(t(key), other('settings', key)),
        run: () => go(`settings:${key}`, section),
      }))
    return [...whole, ...single]
  }, [t, permissions, other])
  return useMemo(() => {
    const words = wordsOf(text)
    if (words.length === 0) return []
    return named(rows, words, usage)
  }, [text, usage, rows])
}

function go(command: string, section: SettingsSection): void {
  countUse(command)
  useDesk.getState().show({ name: 'settings', section })
}
