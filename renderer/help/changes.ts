import type { Language } from '../locales/index.ts'
import { chaptersOf, type Chapter } from './guide.ts'

const texts: Readonly<Record<Language, () => Promise<{ default: string }>>> = {
  en: () => import('../../docs/changes.md?raw'),
  es: () => import('../../docs/changes.es.md?raw'),
}

/** What each release brought the people at the desk, the newest first; the title is its number. */
export const loadChanges = async (language: Language): Promise<readonly Chapter[]> =>
  chaptersOf((await texts[language]()).default)
