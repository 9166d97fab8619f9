import { useTranslation } from 'react-i18next'
import type { Contact } from '../../core/absences/contract.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useLocale } from '../locales/use-locale.ts'
import css from './absences.module.css'

/** How a patient is reached: numbers, what they prefer, and the language to speak where it is not the practice's. */
export function Reach({ known, contact }: { known: KnownDirectory; contact: Contact }) {
  const { t } = useTranslation('absences')
  const { locale } = useLocale()
  const usual = known.directory.practice.language
  const { phones, preference } = contact
  const spoken = new Intl.DisplayNames(locale, { type: 'language' }).of(contact.language)
  const notes = [
    ...(preference === 'phone' ? [] : [t(`list.preference.${preference}`)]),
    ...(contact.language === usual ? [] : [t('list.speaks', { language: spoken })]),
  ]
  return (
    <>
      <span>
        {phones.length === 0
          ? t('list.noPhone')
          : phones.map(({ number }) => formatPhone(number)).join(' · ')}
      </span>
      {notes.length > 0 && <small className={css.quiet}>{notes.join(' · ')}</small>}
    </>
  )
}
