import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Button, Dialog, Form } from '../ui/index.ts'
import { BlockFields } from './block-fields.tsx'
import { BreakFields } from './break-fields.tsx'
import { blockMistakes, breakMistakes, hoursMistakes } from './mistakes.ts'
import {
  withBlock,
  withHours,
  type Draft,
  type DraftBlock,
  type DraftHours,
  type Item,
} from './draft.ts'
import type { Editing } from './editing.ts'
import { HoursFields } from './hours-fields.tsx'

/** What is open for exact values: something drawn, or something that is to be added. */
export type Opened =
  | { readonly kind: 'hours'; readonly hours: DraftHours }
  | { readonly kind: 'break'; readonly hours: DraftHours; readonly at: number }
  | { readonly kind: 'block'; readonly block: DraftBlock }

interface ItemDialogProps {
  what: Opened
  /** Null for something that is not drawn yet. */
  item: Item | null
  known: KnownDirectory
  /** The first day of the week that is shown. */
  first: LocalDate
  draft: Draft
  onChange: (draft: Draft) => void
  onRemove: (item: Item) => void
  onClose: () => void
}

/** The exact fields of something drawn. */
export function ItemDialog(props: ItemDialogProps) {
  const { what, item, known, first, draft, onChange, onRemove, onClose } = props
  const { t } = useTranslation('hours')
  const remove = () => {
    if (item) onRemove(item)
    onClose()
  }
  const frame = {
    title: t(`kind.${what.kind}`),
    onRemove: item === null ? undefined : remove,
    onClose,
  }
  switch (what.kind) {
    case 'hours':
      return (
        <Editor
          {...{ ...frame, start: what.hours, mistakes: hoursMistakes }}
          onDone={(hours) => onChange(withHours(draft, hours))}
        >
          {(editing) => <HoursFields {...{ ...editing, known, first }} />}
        </Editor>
      )
    case 'break':
      return (
        <Editor
          {...{ ...frame, start: what.hours, mistakes: breakMistakes }}
          onDone={(hours) => onChange(withHours(draft, hours))}
        >
          {(editing) => <BreakFields {...{ ...editing, at: what.at }} />}
        </Editor>
      )
    case 'block':
      return (
        <Editor
          {...{ ...frame, start: what.block, mistakes: blockMistakes }}
          onDone={(block) => onChange(withBlock(draft, block))}
        >
          {(editing) => <BlockFields {...{ ...editing, known, first }} />}
        </Editor>
      )
  }
}

interface EditorProps<Value> {
  title: string
  start: Value
  mistakes: (value: Value) => Readonly<Record<string, ProblemCode>>
  onDone: (value: Value) => void
  onRemove: (() => void) | undefined
  onClose: () => void
  children: (editing: Editing<Value>) => ReactNode
}

function Editor<Value>(props: EditorProps<Value>) {
  const { title, start, mistakes, onDone, onRemove, onClose, children } = props
  const { t } = useTranslation(['hours', 'common'])
  const [value, setValue] = useState(start)
  const [isSent, setSent] = useState(false)
  const problems = mistakes(value)
  const done = () => {
    setSent(true)
    if (Object.keys(problems).length > 0) return
    onDone(value)
    onClose()
  }
  const footer = (
    <>
      {onRemove && (
        <Button variant="quiet" onPress={onRemove}>
          {t('common:remove')}
        </Button>
      )}
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form="drawn">
        {t('done')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={title} onClose={onClose} footer={footer}>
      <Form id="drawn" onSubmit={done}>
        {children({
          value,
          change: (part) => setValue((before) => ({ ...before, ...part })),
          problems: isSent ? problems : {},
        })}
      </Form>
    </Dialog>
  )
}
