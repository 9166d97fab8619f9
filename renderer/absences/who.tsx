import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay, useSession } from '../client/session.ts'
import { ComboBox, IconButton, Swatch, type Option } from '../ui/index.ts'
import css from './absences.module.css'

interface WhoProps {
  readonly known: KnownDirectory
  readonly chosen: readonly ProviderId[]
  readonly problem: ProblemCode | undefined
  readonly onChange: (chosen: readonly ProviderId[]) => void
}

/** Who is away: found by typing, one after the other. */
export function Who({ known, chosen, problem, onChange }: WhoProps) {
  const { t } = useTranslation('absences')
  const [text, setText] = useState('')
  const options = useOpenProviders(known).filter(({ id }) => !chosen.includes(id))
  const matching = options.filter(({ label }) => matches(label, text))
  const add = (id: ProviderId | null) => {
    if (id === null) return
    onChange([...chosen, id])
    setText('')
  }
  return (
    <div className={css.who}>
      <ComboBox
        label={t(chosen.length === 0 ? 'entry.provider' : 'entry.addProvider')}
        placeholder={t('entry.providerHint')}
        options={matching}
        value={null}
        text={text}
        problem={problem}
        autoFocus
        onTextChange={setText}
        onChange={add}
      />
      {chosen.length > 0 && (
        <ul className={css.chosen} aria-label={t('who')}>
          {chosen.map((id) => (
            <Chosen
              key={id}
              known={known}
              id={id}
              onRemove={() => onChange(chosen.filter((each) => each !== id))}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface ChosenProps {
  readonly known: KnownDirectory
  readonly id: ProviderId
  readonly onRemove: () => void
}

function Chosen({ known, id, onRemove }: ChosenProps) {
  const { t } = useTranslation('absences')
  const provider = known.provider(id)
  if (!provider) return null
  const name = calledName(provider)
  return (
    <li className={css.person}>
      <Swatch hue={provider.hue} />
      {name}
      <IconButton
        icon={X}
        size="s"
        label={t('entry.removeProvider', { name })}
        onPress={onRemove}
      />
    </li>
  )
}

/** Every word that was typed begins a word of the name. */
function matches(name: string, text: string): boolean {
  const plain = (words: string) =>
    words
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      .split(/\s+/u)
  const parts = plain(name)
  return plain(text.trim()).every((word) => parts.some((part) => part.startsWith(word)))
}

/** Those for whom this person may enter time off: everybody, or themselves. */
function useOpenProviders({ directory }: KnownDirectory): Option<ProviderId>[] {
  const { account } = useSession()
  const all = useMay('clinic.manage')
  return directory.providers
    .filter(({ id, active }) => active && (all || id === account?.providerId))
    .map((provider): Option<ProviderId> => ({
      id: provider.id,
      label: calledName(provider),
      more: provider.speciality ?? undefined,
      hue: provider.hue,
    }))
}
