import { CircleUser, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { fold } from '../../core/kernel/text.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { IconButton, Picker, Swatch } from '../ui/index.ts'
import css from './absences.module.css'
import { useOpenProviders } from './use-open-providers.ts'

interface WhoProps {
  readonly known: KnownDirectory
  readonly chosen: readonly ProviderId[]
  readonly problem: ProblemCode | undefined
  readonly onChange: (chosen: readonly ProviderId[]) => void
}

/** Who is away: found by typing, one after the other; Enter takes the first. */
export function Who({ known, chosen, problem, onChange }: WhoProps) {
  const { t } = useTranslation(['absences', 'common'])
  const [text, setText] = useState('')
  const label = t(chosen.length === 0 ? 'entry.provider' : 'entry.addProvider')
  const rows = useOpenProviders(known)
    .filter((provider) => !chosen.includes(provider.id) && matches(calledName(provider), text))
    .map((provider) => ({
      id: provider.id,
      label: calledName(provider),
      more: provider.speciality ?? undefined,
      icon: CircleUser,
    }))
  const add = (id: string) => {
    const found = rows.find((row) => row.id === id)
    if (!found) return
    onChange([...chosen, found.id])
    setText('')
  }
  return (
    <div className={css.who}>
      <Picker
        label={label}
        placeholder={t('entry.providerHint')}
        text={text}
        onTextChange={setText}
        groups={rows.length > 0 ? [{ id: 'providers', title: label, rows }] : []}
        isSearching={false}
        onPick={add}
        empty={t('common:noMatches')}
        problem={problem}
        autoFocus
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
  const parts = fold(name).split(/\s+/u)
  return fold(text)
    .trim()
    .split(/\s+/u)
    .every((word) => parts.some((part) => part.startsWith(word)))
}
