import { Demographics, PatientPhone, Policy, Sex, Alert } from '../../core/patients/contract.ts'

/** What the lists of the record offer, as the contract has it. */
export const sexes = Sex.options
export const phoneKinds = PatientPhone.shape.kind.options
export const severities = Alert.shape.severity.options
export const ranks = Policy.shape.rank.options
export const contacts = Demographics.shape.contactPreference.unwrap().options
