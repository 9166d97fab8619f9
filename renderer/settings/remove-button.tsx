import { useState } from 'react'
import { Confirm, IconButton, type Icon } from '../ui/index.ts'

interface RemoveButtonProps {
  icon: Icon
  /** The verb with its object: `Remove Monday, 9:00 AM – 5:00 PM`. */
  label: string
  /** What follows from it. */
  explanation: string
  /** The verb alone. */
  action: string
  isPending: boolean
  onRemove: () => void
}

/** Ends or removes a row of a list, after asking once more. */
export function RemoveButton(props: RemoveButtonProps) {
  const { icon, label, explanation, action, isPending, onRemove } = props
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const confirm = () => {
    close()
    onRemove()
  }
  return (
    <>
      <IconButton icon={icon} label={label} isPending={isPending} onPress={() => setAsking(true)} />
      <Confirm isOpen={isAsking} title={label} action={action} onConfirm={confirm} onClose={close}>
        {explanation}
      </Confirm>
    </>
  )
}
