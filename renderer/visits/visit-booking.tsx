import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PatientPart } from '../booking/patient-part.tsx'
import { useWording } from '../booking/wording.ts'
import { useDesk, type BookingDraft } from '../desk/desk.ts'
import { Button, DatePicker, IconButton, Panel, Section } from '../ui/index.ts'
import type { Started } from './booking-start.tsx'
import { CombinationTimes } from './combination-times.tsx'
import { DeclinedPart } from './declined-part.tsx'
import { PartFields } from './part-fields.tsx'
import { chosenOf, placeOf, type PartForm } from './parts.ts'
import { newPart, useCombinations, useVisitForm, type VisitForm } from './use-visit-form.ts'
import { useVisitBooking } from './use-visit-booking.ts'
import styles from './visits.module.css'

const MOST_PARTS = 8

/** The form: whom, the parts in order, and a day on which they fit. */
export function VisitBooking({ draft, ...started }: Started & { readonly draft: BookingDraft }) {
  const { known } = started
  const { t } = useTranslation(['visits', 'booking'])
  const [form, setForm] = useVisitForm({ draft, ...started })
  const wording = useWording(known, form.locationId)
  const query = useCombinations(form)
  const booking = useVisitBooking(wording)
  const [wasTried, setTried] = useState(false)
  const change = (part: Partial<VisitForm>) => setForm((before) => ({ ...before, ...part }))
  const combination = chosenOf(query.data ?? [], form.chosen)
  const book = () => {
    setTried(true)
    const { id, patientId } = form
    if (patientId === null || combination === null || booking.isPending) return
    const parts = form.parts.map(({ id: partId, typeId }, at) => {
      const slot = combination.parts[at]
      return slot && { id: partId, typeId, ...placeOf(slot, wording.zone) }
    })
    booking.mutate({ id, patientId, parts: parts.filter((part) => part !== undefined) })
  }
  const nameOf = (at: number) => known.type(form.parts[at]?.typeId ?? started.type.id)?.name ?? ''
  return (
    <Panel
      title={t('visitTitle')}
      onClose={() => useDesk.getState().open(null)}
      footer={
        <Button variant="primary" isPending={booking.isPending} onPress={book}>
          {t('book', { count: form.parts.length })}
        </Button>
      }
    >
      <div className={styles.stack}>
        <PatientPart
          patientId={form.patientId}
          problem={wasTried && form.patientId === null ? 'required' : undefined}
          takesFocus={form.patientId === null}
          onPick={(patientId) => change({ patientId })}
        />
        <Parts {...started} form={form} onChange={change} />
        <DatePicker
          label={t('booking:from')}
          value={form.from}
          min={started.today}
          onChange={(from) => from !== null && change({ from, chosen: null })}
        />
        <DeclinedPart error={booking.error} nameOf={nameOf} />
        <CombinationTimes
          {...{ query, wording, known }}
          chosen={form.chosen}
          wanting={form.parts.length > 1 ? null : t('needTwo')}
          onChange={(chosen) => change({ chosen })}
          onConfirm={book}
        />
      </div>
    </Panel>
  )
}

interface PartsProps extends Started {
  readonly form: VisitForm
  readonly onChange: (part: Partial<VisitForm>) => void
}

function Parts({ form, known, type, onChange }: PartsProps) {
  const { t } = useTranslation('visits')
  const set = (parts: readonly PartForm[]) => onChange({ parts, chosen: null })
  const setOne = (at: number, part: Partial<PartForm>) =>
    set(form.parts.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <Section title={t('parts')}>
      {form.parts.map((part, at) => (
        <div
          key={part.id}
          className={styles.part}
          role="group"
          aria-label={t('part', { count: at + 1 })}
        >
          <div className={styles.partHead}>
            <span>{t('part', { count: at + 1 })}</span>
            {form.parts.length > 1 && (
              <IconButton
                icon={Trash2}
                size="s"
                label={t('removePart', { count: at + 1 })}
                onPress={() => set(form.parts.filter((_, index) => index !== at))}
              />
            )}
          </div>
          <PartFields
            {...{ part, known }}
            withGap={at > 0}
            onChange={(changed) => setOne(at, changed)}
          />
        </div>
      ))}
      {form.parts.length < MOST_PARTS && (
        <div>
          <Button icon={Plus} onPress={() => set([...form.parts, newPart(type)])}>
            {t('addPart')}
          </Button>
        </div>
      )}
    </Section>
  )
}
