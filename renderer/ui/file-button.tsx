import { FileTrigger } from 'react-aria-components'
import { Button, type ButtonProps } from './button.tsx'

interface FileButtonProps extends Omit<ButtonProps, 'onPress'> {
  /** Media types and endings that the chooser of the system offers. */
  accepts: readonly string[]
  /** Several files at once. */
  several?: boolean
  onChoose: (files: readonly File[]) => void
}

/** Chooses files of this computer. */
export const FileButton = ({ accepts, several = false, onChoose, ...rest }: FileButtonProps) => (
  <FileTrigger
    acceptedFileTypes={accepts}
    allowsMultiple={several}
    onSelect={(chosen) => onChoose([...(chosen ?? [])])}
  >
    <Button {...rest} />
  </FileTrigger>
)
