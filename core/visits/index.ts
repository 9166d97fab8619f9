export { stepsBefore } from './moving.ts'
export { inPart } from './part-refusal.ts'
export { visitsHandlers } from './procedures.ts'
export { tellOfEach } from './several-patients.ts'
