import { PencilLine } from 'lucide-react'
import type { Edited } from '../../core/presence/contract.ts'
import { Banner } from '../ui/index.ts'
import { useEditing } from './use-editing.ts'
import { useEditorsWords } from './use-editors.ts'

interface Props {
  readonly what: Edited
  readonly subjectId: string
}

/** Stands in a form: tells others of it, and here who else has it open. */
export function EditorsLine({ what, subjectId }: Props) {
  useEditing(what, subjectId)
  const words = useEditorsWords(what, subjectId)
  if (words === null) return null
  return (
    <Banner tone="accent" icon={PencilLine}>
      {words}
    </Banner>
  )
}
