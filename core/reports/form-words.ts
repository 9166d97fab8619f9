import type { Language } from './words.ts'

/** What a signed form says around its text, in one language. */
export interface FormWords {
  readonly patient: string
  readonly signer: Readonly<Record<'patient' | 'guardian', string>>
  readonly signedAt: string
  readonly onPaper: string
  readonly onScreen: string
  readonly atKiosk: string
  readonly witness: (name: string) => string
  readonly edition: (edition: number) => string
  readonly notWhole: string
  readonly withdrawn: (moment: string, by: string, reason: string) => string
}

const en: FormWords = {
  patient: 'Patient',
  signer: { patient: 'patient', guardian: 'parent or guardian' },
  signedAt: 'Signed',
  onPaper: 'on paper; the signed sheet is kept apart',
  onScreen: 'on the screen',
  atKiosk: 'At the kiosk, without a witness',
  witness: (name) => `In the presence of ${name}`,
  edition: (edition) => `Edition ${edition}`,
  notWhole: 'The text is not the one that was signed: its check sum differs.',
  withdrawn: (moment, by, reason) => `Withdrawn ${moment} by ${by}: ${reason}`,
}

const es: FormWords = {
  patient: 'Paciente',
  signer: { patient: 'paciente', guardian: 'padre, madre o tutor' },
  signedAt: 'Firmado el',
  onPaper: 'en papel; la hoja firmada se guarda aparte',
  onScreen: 'en la pantalla',
  atKiosk: 'En el quiosco, sin testigo',
  witness: (name) => `En presencia de ${name}`,
  edition: (edition) => `Edición ${edition}`,
  notWhole: 'El texto no es el que se firmó: su suma de control es distinta.',
  withdrawn: (moment, by, reason) => `Anulado el ${moment} por ${by}: ${reason}`,
}

const words: Readonly<Record<Language, FormWords>> = { en, es }

/** What a signed form says around its text in a language. */
export const formWords = (language: Language): FormWords => words[language]
