import { useTranslation } from 'react-i18next'
import { audit } from '../locales/en/audit.ts'

type Words = keyof typeof audit.actions

const isWords = (key: string): key is Words => key in audit.actions

/** Dots part the levels of a catalogue, so `patient.viewed` stands there as `patient__viewed`. */
const keyOf = (action: string): string => action.replace('.', '__')

/** Every action that the screens have words for, as the log names it. */
export const actions = Object.keys(audit.actions).map((key) => key.replace('__', '.'))

/** Says what an entry records; an action without words stands as it is. */
export function useActionText(): (action: string) => string {
  const { t } = useTranslation('audit')
  return (action) => {
    const key = keyOf(action)
    return isWords(key) ? t(`actions.${key}`) : action
  }
}
