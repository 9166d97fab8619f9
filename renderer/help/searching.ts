import { fold } from '../../core/kernel/text.ts'
import type { Chapter } from './guide.ts'

/** Chapters that hold every word somewhere, those with all of them in the title first; no words hold all. */
export function chaptersWith(chapters: readonly Chapter[], words: readonly string[]): Chapter[] {
  const inTitle = ({ title }: Chapter) => words.every((word) => fold(title).includes(word))
  const within = ({ title, tokens }: Chapter) => {
    const text = fold([title, ...tokens.map(({ raw }) => raw)].join(' '))
    return words.every((word) => text.includes(word))
  }
  return chapters.filter(within).toSorted((a, b) => Number(inTitle(b)) - Number(inTitle(a)))
}
