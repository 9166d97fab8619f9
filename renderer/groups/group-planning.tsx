import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TypeId } from '../../core/kernel/ids.ts'
import { useWording } from '../booking/wording.ts'
import { typeChoices } from '../client/choices.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { useDesk, type BookingDraft } from '../desk/desk.ts'
import {
  Button,
  Fields,
  Form,
  NumberField,
  Panel,
  Select,
  showToast,
  TextArea,
  TextField,
} from '../ui/index.ts'
import type { Started } from '../visits/booking-start.tsx'
import { useAskedAgain } from '../visits/use-whole.ts'
import { missingIn, placeIn, startGroup, type GroupForm } from './group-form.ts'
import { MeetingDeclined } from './meeting-declined.tsx'
import { MeetingFields } from './meeting-fields.tsx'

const FORM = 'new-group'

/** The form of a new group. */
export function GroupPlanning({ draft, ...started }: Started & { readonly draft: BookingDraft }) {
  const { t } = useTranslation('groups')
  const { known } = started
  const [form, setForm] = useState(() => startGroup(draft, started))
  const planning = usePlanning(form, started)
  const change = (part: Partial<GroupForm>) => setForm((before) => ({ ...before, ...part }))
  const { problems, mutation } = planning
  return (
    <Panel
      title={t('newTitle')}
      onClose={() => useDesk.getState().open(null)}
      footer={
        <Button variant="primary" type="submit" form={FORM} isPending={mutation.isPending}>
          {t('plan')}
        </Button>
      }
    >
      <Form id={FORM} onSubmit={() => planning.plan()}>
        <What {...{ form, known, problems, onChange: change }} />
        <MeetingFields {...{ form, known, problems, onChange: change }} typeId={form.typeId} />
        <MeetingDeclined
          {...{ form, known, error: mutation.error, isPending: mutation.isPending }}
          onTake={(part) => {
            change(part)
            planning.plan(null, { ...form, ...part })
          }}
          onOverride={(reason) => planning.plan(reason)}
        />
        <TextArea
          label={t('notes')}
          rows={2}
          value={form.notes}
          onChange={(notes) => change({ notes })}
          maxLength={4000}
        />
      </Form>
    </Panel>
  )
}

type WhatProps = Pick<Started, 'known'> &
  Pick<ReturnType<typeof usePlanning>, 'problems'> & {
    readonly form: GroupForm
    readonly onChange: (part: Partial<GroupForm>) => void
  }

function What({ form, known, problems, onChange }: WhatProps) {
  const { t } = useTranslation('groups')
  const chooseType = (typeId: TypeId) =>
    onChange({ typeId, minutes: known.type(typeId)?.usualMinutes ?? form.minutes })
  return (
    <>
      <TextField
        label={t('name')}
        placeholder={t('namePlaceholder')}
        value={form.name}
        onChange={(name) => onChange({ name })}
        maxLength={80}
        problem={problems.name}
        isRequired
        autoFocus
      />
      <Fields column="8.5rem">
        <Select<TypeId>
          label={t('type')}
          options={typeChoices(known, form.typeId)}
          value={form.typeId}
          onChange={chooseType}
          problem={problems.typeId}
        />
        <NumberField
          label={t('capacity')}
          value={form.capacity}
          onChange={(capacity) => onChange({ capacity: capacity ?? 1 })}
          minValue={1}
          maxValue={200}
          problem={problems.capacity}
        />
      </Fields>
    </>
  )
}

/** Sends the plan of a group, and knows what is missing or was declined. */
function usePlanning(form: GroupForm, { known }: Started) {
  const { t } = useTranslation('groups')
  const wording = useWording(known, form.locationId)
  const askAgain = useAskedAgain()
  const [wasTried, setTried] = useState(false)
  const mutation = useMutation({
    ...ask.groups.create.mutationOptions(),
    onSuccess: ({ id, name, startsAt }) => {
      const when = { day: wording.dayOf(startsAt), time: wording.time(startsAt) }
      showToast({ text: t('planned', { name, ...when }), tone: 'success' })
      useDesk.getState().open({ name: 'group', groupId: id })
    },
    onSettled: askAgain,
  })
  const plan = (reason: string | null = null, sent: GroupForm = form) => {
    setTried(true)
    const place = placeIn(sent)
    if (place === null || mutation.isPending) return
    const { id, name, capacity, notes, typeId } = sent
    const modality = known.type(typeId)?.modalities[0] ?? 'in_person'
    const override = reason === null ? null : { reason }
    mutation.mutate({ id, name, capacity, notes, typeId, modality, override, ...place })
  }
  const missing = wasTried ? missingIn(form) : {}
  return { plan, mutation, problems: { ...fieldProblems(mutation.error), ...missing } }
}
