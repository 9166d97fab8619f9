import { lexer, type Token, type Tokens } from 'marked'
import type { Language } from '../locales/index.ts'

/** A chapter of the user guide. */
export interface Chapter {
  /** The same in every language: the English title in lower case with dashes. */
  readonly id: string
  readonly title: string
  readonly tokens: readonly Token[]
}

const texts: Readonly<Record<Language, () => Promise<{ default: string }>>> = {
  en: () => import('../../docs/user-guide.md?raw'),
  es: () => import('../../docs/user-guide.es.md?raw'),
}

/** The guide in a language, part of the program; chapters that are not translated stand in English. */
export async function loadGuide(language: Language): Promise<readonly Chapter[]> {
  const english = chaptersOf((await texts.en()).default)
  if (language === 'en') return english
  const own = chaptersOf((await texts[language]()).default)
  return english.map((chapter) => own.find(({ id }) => id === chapter.id) ?? chapter)
}

/** `<!-- the-day -->` above a translated heading says which chapter it is. */
const MARK = /^<!--\s*([a-z0-9-]+)\s*-->/u

/** The chapters of a guide: everything from one heading of the second level to the next. */
export function chaptersOf(markdown: string): readonly Chapter[] {
  const chapters: { id: string; title: string; tokens: Token[] }[] = []
  let mark: string | null = null
  for (const token of lexer(markdown)) {
    const marked = token.type === 'html' ? MARK.exec(token.raw)?.[1] : undefined
    if (marked !== undefined) mark = marked
    else if (isTitle(token)) {
      chapters.push({ id: mark ?? slugOf(token.text), title: token.text, tokens: [] })
      mark = null
    } else chapters.at(-1)?.tokens.push(token)
  }
  return chapters
}

const isTitle = (token: Token): token is Tokens.Heading =>
  token.type === 'heading' && token['depth'] === 2

const slugOf = (title: string) =>
  title
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .join('-')
