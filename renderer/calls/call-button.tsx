import { Phone } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallOutcome } from '../../core/kernel/calls.ts'
import { calledName } from '../../core/kernel/names.ts'
import { outcomeKeys, outcomeOf } from '../absences/outcome-keys.ts'
import { Button, Menu, type MenuEntry } from '../ui/index.ts'
import { CallBack } from './call-back.tsx'
import { useLogCall, type Call } from './use-log-call.ts'
import { whenListIsGone } from './when-list-is-gone.ts'

/** The key that begins the shortcuts of two keys, and how long the second may follow, in ms. */
const BEGINS = 'G'
const FOLLOWS_WITHIN = 1500

/** How a call ended: chosen from a list, or by its letter while the button or the list has the keys. */
export function CallButton(call: Call) {
  const { t } = useTranslation('lists')
  const log = useLogCall()
  const [isLater, setLater] = useState(false)
  const take = (outcome: CallOutcome) =>
    outcome === 'call_back' ? whenListIsGone(() => setLater(true)) : log(call, { outcome })
  const entries = outcomeKeys.map(([outcome, shortcut]): MenuEntry => ({
    id: outcome,
    label: outcome === 'call_back' ? t('call.later') : t(`call.by.${outcome}`),
    shortcut,
    run: () => take(outcome),
  }))
  const name = calledName(call.callee)
  return (
    <>
      <span onKeyDownCapture={useLetters(take)}>
        <Menu
          label={t('call.outcomeOf', { name })}
          trigger={
            <Button size="s" icon={Phone} data-call aria-label={t('call.outcomeOf', { name })}>
              {t('call.outcome')}
            </Button>
          }
          entries={entries}
        />
      </span>
      {isLater && (
        <CallBack name={name} onLog={(noted) => log(call, noted)} onClose={() => setLater(false)} />
      )}
    </>
  )
}

/** A letter chooses its outcome, also in the open list; one that follows a G belongs to another shortcut. */
function useLetters(take: (outcome: CallOutcome) => void) {
  const begun = useRef(-Infinity)
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const follows = event.timeStamp - begun.current < FOLLOWS_WITHIN
    begun.current = event.key.toUpperCase() === BEGINS ? event.timeStamp : -Infinity
    const outcome = outcomeOf(event.key)
    if (outcome === undefined || follows) return
    event.preventDefault()
    event.stopPropagation()
    const line = inOpenList(event.target, outcome)
    if (line) line.click()
    else take(outcome)
  }
}

/** The line of an open list, whose press closes the list, too. */
function inOpenList(target: EventTarget, outcome: CallOutcome): HTMLElement | undefined {
  const list = target instanceof Element ? target.closest('[role=menu]') : null
  const at = outcomeKeys.findIndex(([each]) => each === outcome)
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])][at]
}
