import { fold } from '../../core/kernel/text.ts'
import type { Chapter } from './guide.ts'

/** Chapters that hold every word somewhere, those with all of them in the title first; no words hold all. */
export function chaptersWith(chapters: readonly Chapter[], words: readonly string[]): Chapter[] {
  const inTitle = ({ title }: Chapter) => words.every((word) => fold(title).includes(word))
  const within = (chapter: Chapter) => {
    const text = textOf(chapter)
    return words.every((word) => text.includes(word))
  }
  return chapters.filter(within).toSorted((a, b) => Number(inTitle(b)) - Number(inTitle(a)))
}

const known = new WeakMap<Chapter, string>()

/** A guide is searched at every letter: the text of a chapter is folded once. */
function textOf(chapter: Chapter): string {
  const { title, tokens } = chapter
  const text = known.get(chapter) ?? fold([title, ...tokens.map(({ raw }) => raw)].join(' '))
  known.set(chapter, text)
  return text
}
