import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWording } from '../booking/wording.ts'
import { useDesk, type BookingDraft } from '../desk/desk.ts'
import { Button, DatePicker, Fields, Panel, ToggleGroup } from '../ui/index.ts'
import type { Started } from './booking-start.tsx'
import { CombinationTimes } from './combination-times.tsx'
import { DeclinedPart } from './declined-part.tsx'
import { FamilyMembers } from './family-members.tsx'
import { chosenOf, placeOf } from './parts.ts'
import { useMemberNames } from './use-member-names.ts'
import {
  isComplete,
  knownMembers,
  useFamilyForm,
  useFamilyTimes,
  type FamilyForm,
} from './use-family-form.ts'
import { useFamilyBooking } from './use-visit-booking.ts'
import styles from './visits.module.css'

/** The form: who comes, together or in turn, and a time that suits everybody. */
export function FamilyBooking({ draft, ...started }: Started & { readonly draft: BookingDraft }) {
  const { known } = started
  const { t } = useTranslation(['visits', 'booking'])
  const [form, setForm] = useFamilyForm(draft, started)
  const wording = useWording(known, form.locationId)
  const query = useFamilyTimes(form)
  const booking = useFamilyBooking(wording)
  const [wasTried, setTried] = useState(false)
  const names = useMemberNames(form.members)
  const change = (part: Partial<FamilyForm>) => setForm((before) => ({ ...before, ...part }))
  const combination = chosenOf(query.data ?? [], form.chosen)
  const book = () => {
    setTried(true)
    if (!isComplete(form) || combination === null || booking.isPending) return
    const members = knownMembers(form).flatMap(({ id, typeId, patientId }, at) => {
      const slot = combination.parts[at]
      return slot ? [{ id, typeId, patientId, ...placeOf(slot, wording.zone) }] : []
    })
    booking.mutate({ id: form.id, members })
  }
  return (
    <Panel
      title={t('familyTitle')}
      onClose={() => useDesk.getState().open(null)}
      footer={
        <Button variant="primary" isPending={booking.isPending} onPress={book}>
          {t('bookFamily', { count: form.members.length })}
        </Button>
      }
    >
      <div className={styles.stack}>
        <FamilyMembers {...started} {...{ form, names, wasTried }} onChange={change} />
        <Fields column="12rem">
          <ToggleGroup
            label={t('how')}
            options={[
              { id: 'together', label: t('together') },
              { id: 'in_turn', label: t('inTurn') },
            ]}
            value={form.how}
            onChange={(how) => change({ how, chosen: null })}
          />
        </Fields>
        <DatePicker
          label={t('booking:from')}
          value={form.from}
          min={started.today}
          onChange={(from) => from !== null && change({ from, chosen: null })}
        />
        <DeclinedPart error={booking.error} nameOf={(at) => names[at] ?? ''} />
        <CombinationTimes
          {...{ query, wording, known, names }}
          chosen={form.chosen}
          wanting={isComplete(form) ? null : t('needMembers')}
          onChange={(chosen) => change({ chosen })}
          onConfirm={book}
        />
      </div>
    </Panel>
  )
}
