import type { PatientId } from '../../core/kernel/ids.ts'
import { askAbout } from './adding.ts'
import { accepted } from './types.ts'

/** Lets files of this computer be chosen for a record, and asks what they are. */
export function chooseFiles(patientId: PatientId): void {
  const chooser = document.createElement('input')
  chooser.type = 'file'
  chooser.multiple = true
  chooser.accept = accepted.join(',')
  chooser.addEventListener('change', () => askAbout(patientId, [...(chooser.files ?? [])]))
  chooser.click()
}
