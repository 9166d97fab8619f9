import { Upload } from 'lucide-react'
import {
  useEffect,
  useState,
  type ClipboardEvent,
  type DragEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react'
import css from './drop-area.module.css'
import { cx } from './cx.ts'
import { iconSize } from './icons.ts'

interface DropAreaProps {
  /** What letting go here does; shown over everything in it while files are held over it. */
  label: string
  className?: string | undefined
  isDisabled?: boolean
  onFiles: (files: readonly File[]) => void
  children: ReactNode
}

/**
 * A part of the screen that takes files which are dragged onto it or pasted anywhere in it. A
 * FileButton in it does the same by keyboard.
 */
export function DropArea({ label, className, isDisabled = false, ...rest }: DropAreaProps) {
  const { onFiles, children } = rest
  const [isOver, setOver] = useState(false)
  useMissedDrops()
  const over = (event: DragEvent) => {
    if (isDisabled || !isWithin(event) || !holdsFiles(event.dataTransfer)) return
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent) => {
    const into = event.relatedTarget
    if (!(into instanceof Node && event.currentTarget.contains(into))) setOver(false)
  }
  const take = (event: DragEvent | ClipboardEvent, carried: DataTransfer) => {
    setOver(false)
    if (isDisabled || !isWithin(event) || carried.files.length === 0) return
    event.preventDefault()
    onFiles([...carried.files])
  }
  return (
    <div
      className={cx(css.area, className)}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={(event) => take(event, event.dataTransfer)}
      onPaste={(event) => take(event, event.clipboardData)}
    >
      {children}
      {isOver && (
        <div className={css.veil} aria-hidden>
          <span className={css.words}>
            <Upload size={iconSize.l} />
            {label}
          </span>
        </div>
      )}
    </div>
  )
}

/** What a dialog takes that was opened from here reaches React's tree here, but not this part of the screen. */
const isWithin = ({ target, currentTarget }: SyntheticEvent) =>
  target instanceof Node && currentTarget.contains(target)

/** A browser would leave the program to show a file that is dropped beside the area. */
function useMissedDrops(): void {
  useEffect(() => {
    const stay = (event: globalThis.DragEvent) => {
      if (event.dataTransfer && holdsFiles(event.dataTransfer)) event.preventDefault()
    }
    window.addEventListener('dragover', stay)
    window.addEventListener('drop', stay)
    return () => {
      window.removeEventListener('dragover', stay)
      window.removeEventListener('drop', stay)
    }
  }, [])
}

const holdsFiles = ({ types }: DataTransfer) => types.includes('Files')
