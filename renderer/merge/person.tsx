import { filedName } from '../../core/kernel/names.ts'
import type { PatientHit } from '../../core/patients/contract.ts'
import { useDesk } from '../desk/desk.ts'
import { useIdentity } from '../patient/use-identity.ts'
import { Button } from '../ui/index.ts'
import css from './merge.module.css'

/** One record of a pair, which opens it. */
export function Person({ hit }: { hit: PatientHit }) {
  const identity = useIdentity()
  const open = () => useDesk.getState().show({ name: 'patient', patientId: hit.id })
  return (
    <span className={css.two}>
      <Button variant="link" onPress={open}>
        {filedName(hit)}
      </Button>
      <span className={css.quiet}>{identity.line(hit)}</span>
    </span>
  )
}
