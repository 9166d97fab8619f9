import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { addDays, timeOf, type LocalDate, type LocalTime } from '../../core/kernel/dates.ts'
import { wallOf } from '../../core/kernel/zones.ts'
import type { Combination, LinkedVisit } from '../../core/visits/contract.ts'
import { minutesLong } from '../board/wall.ts'
import type { Wording } from '../booking/wording.ts'
import { ask, client } from '../client/client.ts'
import { chosenOf, placeOf, USUAL_GAP, wholeSpan } from './parts.ts'
import { newEdit, useAskedAgain, useUndoToast } from './use-whole.ts'

const REACH = 27
const LIMIT = 36

interface Wanted {
  readonly visit: LinkedVisit
  readonly standing: readonly BoardEntry[]
  readonly wording: Wording
  readonly onClose: () => void
}

interface MoveForm {
  readonly how: 'offered' | 'typed'
  readonly date: LocalDate
  readonly at: LocalTime | null
  readonly chosen: string | null
  /** The patient wished it, and is not told of it. */
  readonly patientAsked: boolean
}

/** Moves all parts that stand, to found places or by the start of the first; the toast takes it back. */
export function useWholeMove({ visit, standing, wording, onClose }: Wanted) {
  const { t } = useTranslation('visits')
  const [editId] = useState(newEdit)
  const [form, setForm] = useState<MoveForm>(() => startForm(visit, standing, wording))
  const query = useFound(visit, standing, form)
  const found = (query.data ?? []).filter((each) => !isPresent(each, standing))
  const say = useUndoToast()
  const askAgain = useAskedAgain()
  const mutation = useMutation({
    mutationFn: (send: () => Promise<LinkedVisit>) => send(),
    onSuccess: ({ parts }) => {
      const { startsAt } = wholeSpan(parts)
      const when = { day: wording.dayOf(startsAt), time: wording.time(startsAt) }
      say(t('whole.moved', { count: standing.length, ...when }), editId)
      onClose()
    },
    onSettled: askAgain,
  })
  const { patientAsked } = form
  const read = standing.map(({ id, version }) => ({ id, version }))
  const move = () => {
    const combination = chosenOf(found, form.chosen)
    if (form.how === 'typed' && form.at !== null) {
      const start = `${form.date}T${form.at}`
      const asked = { id: visit.id, editId, start, parts: read, patientAsked }
      mutation.mutate(() => client.visits.shift(asked))
    } else if (form.how === 'offered' && combination) {
      const places = combination.parts.map((slot) => placeOf(slot, wording.zone))
      const parts = read.flatMap((part, at) => {
        const place = places[at]
        return place ? [{ ...part, ...place }] : []
      })
      mutation.mutate(() => client.visits.move({ id: visit.id, editId, parts, patientAsked }))
    }
  }
  const change = (part: Partial<MoveForm>) => setForm((before) => ({ ...before, ...part }))
  return { form, change, query: { ...query, data: found }, move, mutation }
}

/** The very places that the parts have are no places to move them to. */
const isPresent = ({ parts }: Combination, standing: readonly BoardEntry[]): boolean =>
  parts.every(
    ({ startsAt, providerId }, at) =>
      startsAt === standing[at]?.startsAt && providerId === standing[at].providerId,
  )

/** A family keeps its pattern, so it moves by the start of the first. */
function startForm(
  { kind }: LinkedVisit,
  standing: readonly BoardEntry[],
  { today, zone }: Wording,
): MoveForm {
  const { date, minute } = wallOf(wholeSpan(standing).startsAt, zone)
  const from = date < today ? today : date
  return {
    how: kind === 'family' ? 'typed' : 'offered',
    ...{ date: from, at: timeOf(minute), chosen: null },
    patientAsked: true,
  }
}

/** Times for the same parts with the same providers. */
function useFound({ id, kind }: LinkedVisit, standing: readonly BoardEntry[], form: MoveForm) {
  const [first] = standing
  const wanted = kind === 'parts' &&
    form.how === 'offered' &&
    first && {
      ...{ patientId: first.patientId, locationId: first.locationId, moving: id, limit: LIMIT },
      ...{ from: form.date, to: addDays(form.date, REACH) },
      parts: standing.map((part) => ({
        typeId: part.typeId,
        minutes: minutesLong(part),
        modality: part.modality,
        providerIds: [part.providerId],
        gapMost: USUAL_GAP,
      })),
    }
  return useQuery(ask.visits.find.queryOptions({ input: wanted || skipToken, staleTime: 0 }))
}
