import type { Contact, Choice } from '../absences/contract.ts'
import type { CallOutcome } from '../kernel/calls.ts'
import type { Language } from './words.ts'

/** What the call list of an absence says, in one language. */
export interface CallListWords {
  readonly title: string
  readonly away: (names: string) => string
  readonly undone: string
  readonly empty: string
  readonly toCall: (count: number) => string
  readonly columns: Readonly<Record<'patient' | 'before' | 'after' | 'last' | 'outcome', string>>
  readonly choice: Readonly<Record<Choice, string>>
  readonly offer: string
  readonly back: string
  readonly preference: Readonly<Record<Contact['preference'], string>>
  readonly outcome: Readonly<Record<CallOutcome, string>>
}

const en: CallListWords = {
  title: 'Call list',
  away: (names) => `Away: ${names}`,
  undone: 'This absence was taken back: the visits are at their old times again.',
  empty: 'Nobody has to be called.',
  toCall: (count) => (count === 1 ? '1 patient to call' : `${count} patients to call`),
  columns: {
    patient: 'Patient',
    before: 'Booked',
    after: 'Now',
    last: 'Last call',
    outcome: 'Outcome',
  },
  choice: { keep: 'Stays', call: 'Call first', move: 'Moved', cancel: 'Cancelled' },
  offer: 'Offer:',
  back: 'Back at the old time',
  preference: {
    phone: 'prefers calls',
    sms: 'prefers texts',
    email: 'prefers e-mail',
    none: 'wants no messages',
  },
  outcome: {
    reached: 'Reached',
    no_answer: 'No answer',
    left_message: 'Left a message',
    wrong_number: 'Wrong number',
    declined: 'Declined',
    booked: 'Booked',
    call_back: 'Call back',
  },
}

const es: CallListWords = {
  title: 'Lista de llamadas',
  away: (names) => `Ausente: ${names}`,
  undone: 'Esta ausencia se deshizo: las citas están de nuevo en su hora anterior.',
  empty: 'No hay que llamar a nadie.',
  toCall: (count) => (count === 1 ? '1 paciente por llamar' : `${count} pacientes por llamar`),
  columns: {
    patient: 'Paciente',
    before: 'Tenía',
    after: 'Ahora',
    last: 'Última llamada',
    outcome: 'Resultado',
  },
  choice: { keep: 'Se queda', call: 'Llamar antes', move: 'Cambiada', cancel: 'Cancelada' },
  offer: 'Ofrecer:',
  back: 'De nuevo a la hora anterior',
  preference: {
    phone: 'prefiere llamadas',
    sms: 'prefiere mensajes de texto',
    email: 'prefiere correo electrónico',
    none: 'no quiere mensajes',
  },
  outcome: {
    reached: 'Contactado',
    no_answer: 'No contestó',
    left_message: 'Se dejó mensaje',
    wrong_number: 'Número equivocado',
    declined: 'No quiso',
    booked: 'Reservó',
    call_back: 'Volver a llamar',
  },
}

const words: Readonly<Record<Language, CallListWords>> = { en, es }

/** What a call list says in a language. */
export const callListWords = (language: Language): CallListWords => words[language]
