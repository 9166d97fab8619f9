import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { FormId, TypeId } from '../kernel/ids.ts'
import type { FormLanguage, FormTemplate, FormText, StoredForm } from './contract.ts'

/** A form as stored, with the edition from which on signatures count. */
export type KeptForm = StoredForm & { readonly countsFrom: number }

type Row = Omit<KeptForm, 'typeIds' | 'newPatientsOnly' | 'active' | 'texts'> & {
  readonly typeIds: string
  readonly newPatientsOnly: number
  readonly active: number
}

const SELECT = `select id, name, type_ids as typeIds, new_patients_only as newPatientsOnly,
  every_months as everyMonths, edition, counts_from as countsFrom, active, version from forms`

/** Every form by name, those out of use too. */
export const listForms = (db: Reader): KeptForm[] =>
  db
    .prepared<Row>(`${SELECT} order by active desc, name collate nocase, id`)
    .all()
    .map((row) => toForm(db, row))

/** One form, or undefined. */
export function findForm(db: Reader, id: FormId): KeptForm | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ?`).one(id)
  return row && toForm(db, row)
}

const toForm = (db: Reader, row: Row): KeptForm => ({
  ...row,
  typeIds: JSON.parse(row.typeIds) as TypeId[],
  newPatientsOnly: row.newPatientsOnly === 1,
  active: row.active === 1,
  texts: textsOf(db, row.id, row.edition),
})

const TEXT = 'select title, body from form_texts where form_id = ? and edition = ? and language = ?'

/** What an edition of a form says in one language; undefined where it does not speak it. */
export const findText = (db: Reader, id: FormId, edition: number, language: FormLanguage) =>
  db.prepared<FormText>(TEXT).one(id, edition, language)

function textsOf(db: Reader, id: FormId, edition: number): FormTemplate['texts'] {
  const en = findText(db, id, edition, 'en')
  if (!en) throw new TypeError('An edition of a form has no English text')
  return { en, es: findText(db, id, edition, 'es') ?? null }
}

const ADD_TEXT = `insert into form_texts (form_id, edition, language, title, body, created_at)
  values (?, ?, ?, ?, ?, ?)`

/** Keeps the texts of a new edition; they never change. */
export function insertTexts(
  db: Writer,
  { id, edition }: Pick<KeptForm, 'id' | 'edition'>,
  { en, es }: FormTemplate['texts'],
  now: number,
): void {
  db.execute(ADD_TEXT, id, edition, 'en', en.title, en.body, now)
  if (es) db.execute(ADD_TEXT, id, edition, 'es', es.title, es.body, now)
}

/** Adds or changes a form. @returns its version. @throws Refusal `stale`, `not_found` */
export const saveForm = (
  db: Writer,
  form: Omit<KeptForm, 'texts' | 'version'>,
  version: number | null,
  now: number,
): number =>
  saveVersioned(
    db,
    'forms',
    {
      id: form.id,
      name: form.name,
      type_ids: JSON.stringify(form.typeIds),
      new_patients_only: form.newPatientsOnly ? 1 : 0,
      every_months: form.everyMonths,
      edition: form.edition,
      counts_from: form.countsFrom,
      active: form.active ? 1 : 0,
    },
    version,
    now,
  )
