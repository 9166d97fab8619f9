import { formatPhone } from '../../core/kernel/phone.ts'

/** A row as a person edits it: its telephone number written as people write it at home. */
export const withReadablePhone = <Row extends { readonly phone: string | null }>(
  row: Row,
): Row => ({
  ...row,
  phone: row.phone && formatPhone(row.phone),
})
