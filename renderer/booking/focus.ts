/**
 * What takes the keys: the first field to ask for, and once the patient is known, the times; null
 * once the person has gone on by themselves.
 */
export type Focus = 'patient' | 'type' | 'times' | null
