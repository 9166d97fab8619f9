import { Pencil, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { fieldProblems } from '../client/refusal.ts'
import {
  Badge,
  Button,
  Dialog,
  EmptyState,
  FailureBanner,
  Form,
  IconButton,
  Table,
  type Column,
} from '../ui/index.ts'
import { Heading } from './heading.tsx'
import css from './settings.module.css'

/** Sends a draft to the core. */
export interface Saving<Draft> {
  readonly mutate: (draft: Draft, options: { onSuccess: () => void }) => void
  readonly reset: () => void
  readonly isPending: boolean
  readonly error: unknown
}

/** What a form draws its fields from. */
export interface Editing<Draft> {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  /** What the core found wrong, by field. */
  readonly problems: Readonly<Record<string, ProblemCode>>
}

interface CatalogProps<
  Row extends Draft & { id: string; active?: boolean },
  Draft extends { id: string },
> {
  title: string
  intro: string
  /** 3 for a part of a section. */
  level?: 2 | 3
  /** The verb with its object: `Add a room`. */
  add: string
  empty: string
  /** What holds while the list is empty. */
  emptyHint?: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  /** What rows stand under, in the order in which they come. */
  groupOf?: (row: Row) => string
  nameOf: (row: Row) => string
  /** A row that does not exist yet. */
  blank: () => Draft
  saving: Saving<Draft>
  form: (editing: Editing<Draft>) => ReactNode
  /** Stands before the button that adds, for other ways to fill the list. */
  also?: ReactNode
  /** Further buttons of a row. */
  tools?: (row: Row) => ReactNode
}

/** A list of things that are added and changed in a dialog; nothing is ever deleted. */
export function Catalog<
  Row extends Draft & { id: string; active?: boolean },
  Draft extends { id: string },
>(props: CatalogProps<Row, Draft>) {
  const { t } = useTranslation('settings')
  const { title, intro, level = 2, add, empty, rows, columns, nameOf, blank, saving, form } = props
  const [draft, setDraft] = useState<Draft | null>(null)
  const open = (next: Draft) => {
    saving.reset()
    setDraft(next)
  }
  const changed = draft && rows.find(({ id }) => id === draft.id)
  const button = (
    <span className={css.named}>
      {props.also}
      <Button icon={Plus} onPress={() => open(blank())}>
        {add}
      </Button>
    </span>
  )
  const last: Column<Row> = {
    id: 'tools',
    head: '',
    align: 'end',
    whole: true,
    cell: (row) => <Tools {...props} row={row} onOpen={open} />,
  }
  return (
    <>
      <Heading {...{ title, intro, level }} action={rows.length > 0 && button} />
      {rows.length === 0 ? (
        <EmptyState title={empty} actions={button}>
          {props.emptyHint}
        </EmptyState>
      ) : (
        <Table
          label={title}
          columns={[...columns, last]}
          rows={rows}
          idOf={(row) => row.id}
          groupOf={props.groupOf}
          onOpen={open}
        />
      )}
      {draft && (
        <EditDialog
          {...{ draft, saving, form }}
          title={changed ? t('change', { name: nameOf(changed) }) : add}
          onChange={setDraft}
        />
      )}
    </>
  )
}

interface ToolsProps<Row> {
  row: Row
  nameOf: (row: Row) => string
  tools?: (row: Row) => ReactNode
  onOpen: (row: Row) => void
}

function Tools<Row extends { active?: boolean }>({ row, nameOf, tools, onOpen }: ToolsProps<Row>) {
  const { t } = useTranslation('settings')
  return (
    <>
      {row.active === false && <Badge>{t('notInUse')}</Badge>}
      <IconButton
        icon={Pencil}
        label={t('change', { name: nameOf(row) })}
        onPress={() => onOpen(row)}
      />
      {tools?.(row)}
    </>
  )
}

interface EditDialogProps<Draft> {
  title: string
  draft: Draft
  saving: Saving<Draft>
  form: (editing: Editing<Draft>) => ReactNode
  onChange: (draft: Draft | null) => void
}

function EditDialog<Draft>({ title, draft, saving, form, onChange }: EditDialogProps<Draft>) {
  const { t } = useTranslation()
  const close = () => onChange(null)
  const footer = (
    <>
      <Button onPress={close}>{t('cancel')}</Button>
      <Button variant="primary" type="submit" form="edit" isPending={saving.isPending}>
        {t('save')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={title} onClose={close} footer={footer}>
      <Form id="edit" onSubmit={() => saving.mutate(draft, { onSuccess: close })}>
        <FailureBanner error={saving.error} />
        {form({
          draft,
          change: (part) => onChange({ ...draft, ...part }),
          problems: fieldProblems(saving.error),
        })}
      </Form>
    </Dialog>
  )
}
