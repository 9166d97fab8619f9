import type { Directory } from '../../core/clinic/contract.ts'

type Lists = Omit<Directory, 'practice'>

/** A row of one of the directory's lists as it is stored. */
export type Row<List extends keyof Lists> = Lists[List][number]

/** The same while it is edited; version null for a row that does not exist yet. */
export type Draft<List extends keyof Lists> = Omit<Row<List>, 'version'> & {
  version: number | null
}
