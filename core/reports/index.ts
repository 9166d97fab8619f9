export { reportsHandlers } from './procedures.ts'
export { csvOf, decimal, tablePaper, type TableRow } from './table.ts'
