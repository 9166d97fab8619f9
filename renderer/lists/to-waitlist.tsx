import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientId, TypeId } from '../../core/kernel/ids.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Button } from '../ui/index.ts'
import { EntryDialog } from './entry-dialog.tsx'

interface Props {
  readonly known: KnownDirectory
  readonly patientId: PatientId | null
  readonly typeId?: TypeId
  readonly minutes?: number
}

/** Puts a patient for whom nothing suits on the waitlist, with what is known already. */
export function ToWaitlist({ known, ...entering }: Props) {
  const { t } = useTranslation('lists')
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button size="s" icon={ListPlus} onPress={() => setOpen(true)}>
        {t('waitlist.add')}
      </Button>
      {isOpen && <EntryDialog known={known} entering={entering} onClose={() => setOpen(false)} />}
    </div>
  )
}
