import { useIsMutating, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { ask } from '../client/client.ts'
import type { BookingForm } from './booking-form.ts'
import { isSettled, type Settled } from './place.ts'
import { outcomeOf, type Outcome, type Press, type Pressed } from './pressing.ts'

interface Wanted extends Pick<Pressed, 'settled' | 'isFinding' | 'isGone'> {
  readonly form: BookingForm
  /** The id of the form of a new patient; it is sent first where it stands open. */
  readonly newPatientForm: string
  readonly send: (at: Settled) => void
}

const making = { mutationKey: ask.patients.create.mutationKey() }

/** Books at once, or as soon as the new patient is recorded and the times are there. */
export function usePressing({ form, newPatientForm, send, ...now }: Wanted) {
  const queries = useQueryClient()
  const { patientId, place } = form
  const [press, setPress] = useState<Press | null>(null)
  const [led, setLed] = useState<Outcome | null>(null)
  // Draws anew once the patient is recorded; whether that is so is asked when it counts.
  useIsMutating(making)
  const isMaking = () => queries.isMutating(making) > 0
  const outcome = press && outcomeOf(press, { ...now, patientId, place, isMaking: isMaking() })
  if (outcome && outcome.do !== 'wait') {
    setPress(null)
    setLed(outcome)
  }
  const sendIt = useEffectEvent(send)
  useEffect(() => {
    if (led?.do === 'book') sendIt(led.at)
  }, [led])
  const book = () => {
    if (!isMaking()) sendForm(newPatientForm)
    setPress({ shown: isSettled(now.settled) ? now.settled : null, place })
  }
  return { book, isWaiting: press !== null, isGone: led?.do === 'gone' && led.from === place }
}

function sendForm(id: string): void {
  const form = document.getElementById(id)
  if (form instanceof HTMLFormElement) form.requestSubmit()
}
