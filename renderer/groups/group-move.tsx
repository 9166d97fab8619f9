import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupRecord } from '../../core/groups/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { fieldProblems, refusalOf } from '../client/refusal.ts'
import { Banner, Button, ConfirmRow, Form, Section, showToast, useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useAskedAgain } from '../visits/use-whole.ts'
import { meetingOf, missingIn, placeIn, type MeetingForm } from './group-form.ts'
import styles from './groups.module.css'
import { MeetingDeclined } from './meeting-declined.tsx'
import { MeetingFields } from './meeting-fields.tsx'

interface Props {
  readonly group: GroupRecord
  readonly known: KnownDirectory
  readonly wording: Wording
  readonly onClose: () => void
}

/** Moves a group with everybody who takes part. */
export function GroupMove(props: Props) {
  const { group, known, wording, onClose } = props
  const { t } = useTranslation(['groups', 'common'])
  const [form, setForm] = useState<MeetingForm>(() => meetingOf(group, wording.zone))
  const { move, mutation } = useGroupMove(props, form)
  const change = (part: Partial<MeetingForm>) => setForm((before) => ({ ...before, ...part }))
  const problems = { ...fieldProblems(mutation.error), ...missingIn(form) }
  return (
    <Section title={t('moveTitle')}>
      <p className={styles.quiet}>{t('moveHint')}</p>
      <Form onSubmit={() => move(form)}>
        <MeetingFields {...{ form, known, problems }} typeId={group.typeId} onChange={change} />
        <WhichParticipant group={group} error={mutation.error} />
        <MeetingDeclined
          {...{ form, known, error: mutation.error, isPending: mutation.isPending }}
          onTake={(part) => {
            change(part)
            move({ ...form, ...part })
          }}
          onOverride={(reason) => move(form, reason)}
        />
        <ConfirmRow>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" isPending={mutation.isPending}>
            {t('moveTo')}
          </Button>
        </ConfirmRow>
      </Form>
    </Section>
  )
}

function useGroupMove({ group, wording, onClose }: Props, form: MeetingForm) {
  const say = useMovedToast(group, wording)
  const mutation = useMutation({
    ...ask.groups.move.mutationOptions(),
    onSuccess: (moved) => {
      say(moved)
      onClose()
    },
    onSettled: useAskedAgain(),
  })
  const { id, version } = group
  const move = (to: MeetingForm = form, reason: string | null = null) => {
    const place = placeIn(to)
    if (place === null || mutation.isPending) return
    mutation.mutate({ id, version, ...place, override: reason === null ? null : { reason } })
  }
  return { move, mutation }
}

/** Says when the group meets now, with a way back to where it was. */
function useMovedToast(group: GroupRecord, wording: Wording) {
  const { t } = useTranslation(['groups', 'common'])
  const sayFailure = useSayFailure()
  const askAgain = useAskedAgain()
  const place = placeIn(meetingOf(group, wording.zone))
  const back = useMutation({
    ...ask.groups.move.mutationOptions(),
    onSuccess: ({ name }) => showToast({ text: t('movedBack', { name }) }),
    onError: sayFailure,
    onSettled: askAgain,
  })
  return ({ id, version, name, startsAt }: GroupRecord) => {
    const when = { day: wording.dayOf(startsAt), time: wording.time(startsAt) }
    const undo = () => place && back.mutate({ id, version, ...place })
    showUndoable({ text: t('moved', { name, ...when }), undo })
  }
}

/** Whose other appointment keeps the group from moving. */
function WhichParticipant({ group, error }: { group: GroupRecord; error: unknown }) {
  const { t } = useTranslation('groups')
  const at = refusalOf(error)?.details['part']
  const entry = typeof at === 'number' ? group.participants[at] : undefined
  if (typeof at !== 'number' || !entry) return null
  return (
    <Banner tone="warning">
      {t('participantDeclined', { count: at + 1, what: calledName(entry) })}
    </Banner>
  )
}
