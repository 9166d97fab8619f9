import { CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Meaning, Understood } from '../../core/appointments/contract.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Badge, Button } from '../ui/index.ts'
import styles from './plain-words.module.css'
import type { Reading } from './use-understood.ts'

interface Props {
  readonly reading: Reading | null
  /** The meanings that were chosen since. */
  readonly chosen: readonly Meaning[]
  readonly onChoose: (meaning: Meaning) => void
}

/** What was understood of a line, what is asked back, and what was not understood. */
export function ReadLine({ reading, chosen, onChoose }: Props) {
  const { t } = useTranslation('plainWords')
  if (!reading) return <div role="status" />
  const { text, found } = reading
  const { pieces, unclear, unknown } = found
  const said = ({ from, to }: { from: number; to: number }) => text.slice(from, to)
  const isNothing = pieces.length + unclear.length + unknown.length === 0
  return (
    <div role="status" className={styles.read}>
      {isNothing && <p className={styles.quiet}>{t('nothing')}</p>}
      <div className={styles.chips}>
        {pieces.map((piece) => (
          <Badge key={piece.from} tone="accent">
            {t('piece', { what: t(`what.${piece.what}`), text: said(piece) })}
          </Badge>
        ))}
        {unknown.map((range) => (
          <Badge key={range.from} tone="warning" icon={CircleHelp}>
            {t('unknown', { text: said(range) })}
          </Badge>
        ))}
      </div>
      {unclear.map((name) => (
        <Unclear key={name.from} {...{ name, chosen, onChoose }} said={said(name)} />
      ))}
    </div>
  )
}

interface UnclearProps extends Omit<Props, 'reading'> {
  readonly name: Understood['unclear'][number]
  readonly said: string
}

/** A name that means several, to be chosen from. */
function Unclear({ name, said, chosen, onChoose }: UnclearProps) {
  const { t } = useTranslation('plainWords')
  const { locale } = useLocale()
  const isChosen = ({ what, id }: Meaning) =>
    chosen.some((one) => one.what === what && one.id === id)
  const words = (meaning: Meaning) =>
    meaning.what === 'patient'
      ? `${meaning.name}, ${dateText(meaning.birthDate, 'numeric', locale)}`
      : meaning.name
  return (
    <div role="group" aria-label={t('which', { text: said })} className={styles.chips}>
      <span className={styles.quiet}>{t('which', { text: said })}</span>
      {name.choices.map((meaning) => (
        <Button
          key={meaning.id}
          size="s"
          variant={isChosen(meaning) ? 'primary' : 'secondary'}
          onPress={() => onChoose(meaning)}
        >
          {words(meaning)}
        </Button>
      ))}
    </div>
  )
}
