import { Plus, Trash2, UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { PatientPart } from '../booking/patient-part.tsx'
import { Button, IconButton, Section } from '../ui/index.ts'
import type { Started } from './booking-start.tsx'
import { PartFields } from './part-fields.tsx'
import type { MemberForm } from './parts.ts'
import { useCompanions, type FamilyForm } from './use-family-form.ts'
import { newPart } from './use-visit-form.ts'
import styles from './visits.module.css'

const MOST_MEMBERS = 8

interface Props extends Started {
  readonly form: FamilyForm
  readonly names: readonly string[]
  readonly wasTried: boolean
  readonly onChange: (part: Partial<FamilyForm>) => void
}

/** Who comes, each with what is done; whoever came together before is one press away. */
export function FamilyMembers(props: Props) {
  const { form, type, onChange } = props
  const { t } = useTranslation('visits')
  const set = (members: readonly MemberForm[]) => onChange({ members, chosen: null })
  const add = (patientId: PatientId | null) => {
    const open = form.members.find((member) => member.patientId === null)
    if (open && patientId !== null)
      set(form.members.map((each) => (each === open ? { ...each, patientId } : each)))
    else set([...form.members, { ...newPart(type), patientId }])
  }
  return (
    <Section title={t('members')}>
      {form.members.map((member, at) => (
        <Member key={member.id} {...props} member={member} at={at} onMembers={set} />
      ))}
      <Companions form={form} onAdd={add} />
      {form.members.length < MOST_MEMBERS && (
        <div>
          <Button icon={Plus} onPress={() => add(null)}>
            {t('addMember')}
          </Button>
        </div>
      )}
    </Section>
  )
}

interface MemberProps extends Props {
  readonly member: MemberForm
  readonly at: number
  readonly onMembers: (members: readonly MemberForm[]) => void
}

function Member({ form, known, names, wasTried, member, at, onMembers }: MemberProps) {
  const { t } = useTranslation('visits')
  const name = names[at] ?? ''
  const change = (part: Partial<MemberForm>) =>
    onMembers(form.members.map((each) => (each === member ? { ...each, ...part } : each)))
  const isMissing = wasTried && member.patientId === null
  const isNext = form.members.findIndex((each) => each.patientId === null) === at
  return (
    <div className={styles.part} role="group" aria-label={name}>
      <div className={styles.partHead}>
        <span>{t('member', { count: at + 1 })}</span>
        {form.members.length > 2 && (
          <IconButton
            icon={Trash2}
            size="s"
            label={t('removeMember', { name })}
            onPress={() => onMembers(form.members.filter((each) => each !== member))}
          />
        )}
      </div>
      <PatientPart
        patientId={member.patientId}
        problem={isMissing ? 'required' : undefined}
        takesFocus={isNext}
        onPick={(patientId) => change({ patientId })}
      />
      <PartFields part={member} known={known} withGap={false} onChange={change} />
    </div>
  )
}

function Companions({
  form,
  onAdd,
}: Pick<Props, 'form'> & { readonly onAdd: (id: PatientId) => void }) {
  const { t } = useTranslation('visits')
  const companions = useCompanions(form)
  if (companions.length === 0) return null
  return (
    <div className={styles.row} role="group" aria-label={t('cameBefore')}>
      <span className={styles.quiet}>{t('cameBefore')}</span>
      {companions.map((each) => (
        <Button key={each.patientId} size="s" icon={UserPlus} onPress={() => onAdd(each.patientId)}>
          {calledName({ ...each, preferredName: null })}
        </Button>
      ))}
    </div>
  )
}
