import { useTranslation } from 'react-i18next'
import type { Document } from '../../core/documents/contract.ts'
import { showToast } from '../ui/index.ts'
import type { Sending, Wanted } from './sending.ts'
import { sendAgain, sendFiles } from './sendings.ts'

/** Sends files to a record and says in passing when each is there. */
export function useSending() {
  const { t } = useTranslation('documents')
  const tell = ({ name }: Document) => showToast({ text: t('added', { name }), tone: 'success' })
  return {
    send: (wanted: readonly Wanted[]) => sendFiles(wanted, tell),
    again: (sending: Sending) => sendAgain(sending, tell),
  }
}
