import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { useDesk } from '../desk/desk.ts'
import { Button } from '../ui/index.ts'
import { useRelations } from './use-relations.ts'

/** Who pays for a patient, with the way to that record; nothing where nobody else does. */
export function Guarantor({ patientId }: { patientId: PatientId }) {
  const { guarantor } = useRelations(patientId)
  if (!guarantor) return null
  const { relativeId, relative } = guarantor
  const open = () => useDesk.getState().show({ name: 'patient', patientId: relativeId })
  return (
    <Button variant="link" onPress={open}>
      {calledName(relative)}
    </Button>
  )
}

/** The same as a line under the money of a visit. */
export function GuarantorLine({ patientId }: { patientId: PatientId }) {
  const { t } = useTranslation('family')
  const { guarantor } = useRelations(patientId)
  return (
    guarantor && (
      <p>
        {t('guarantor')}: <Guarantor patientId={patientId} />
      </p>
    )
  )
}
