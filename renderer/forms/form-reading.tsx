import type { RefObject } from 'react'
import type { FormLanguage, FormTemplate } from '../../core/forms/contract.ts'
import type { Block } from '../../core/kernel/markdown.ts'
import { RichText } from '../ui/index.ts'
import css from './forms.module.css'

/** The text of a form in a language, or in English where it is not written in that. */
export function textIn(texts: FormTemplate['texts'], language: FormLanguage) {
  const written = texts[language]
  return written ? { ...written, language } : { ...texts.en, language: 'en' as const }
}

interface Props {
  readonly label: string
  readonly language: FormLanguage
  readonly blocks: readonly Block[]
  /** As high as a page allows that holds little else. */
  readonly isHigh?: boolean
  readonly ref?: RefObject<HTMLDivElement | null>
}

/** The text of a form, to be read before it is signed; it scrolls by itself, by the keyboard too. */
export const FormReading = ({ label, language, blocks, isHigh = false, ref }: Props) => (
  <div
    {...(ref && { ref })}
    className={css.reading}
    data-high={isHigh || undefined}
    tabIndex={0}
    role="region"
    aria-label={label}
    lang={language}
  >
    <RichText blocks={blocks} />
  </div>
)
