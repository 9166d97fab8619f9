import type { Language } from './words.ts'

const en = {
  title: 'Routing slip',
  ticket: 'Number',
  room: 'Room',
  stations: 'Stations',
  desk: 'Front desk',
  rooming: 'Room',
  anyRoom: 'Any free room',
  provider: 'Provider',
  checkout: 'Checkout',
  copayDue: (amount: string) => `Collect the copay of ${amount}.`,
  copayDone: 'No copay to collect.',
  sign: (forms: string) => `To be signed: ${forms}.`,
  formsDone: 'All forms signed.',
  balance: (amount: string) => `Left to pay: ${amount}.`,
  paid: 'Nothing left to pay.',
  nextVisit: 'Book the next visit.',
  time: 'Time:',
}

/** What a routing slip says, in one language. */
export type SlipWords = typeof en

const es: SlipWords = {
  title: 'Hoja de ruta',
  ticket: 'Número',
  room: 'Sala',
  stations: 'Estaciones',
  desk: 'Recepción',
  rooming: 'Sala',
  anyRoom: 'Cualquier sala libre',
  provider: 'Profesional',
  checkout: 'Salida',
  copayDue: (amount) => `Cobrar el copago de ${amount}.`,
  copayDone: 'No hay copago por cobrar.',
  sign: (forms) => `Falta firmar: ${forms}.`,
  formsDone: 'Todo está firmado.',
  balance: (amount) => `Queda por pagar: ${amount}.`,
  paid: 'No queda nada por pagar.',
  nextVisit: 'Reservar la próxima cita.',
  time: 'Hora:',
}

const words: Readonly<Record<Language, SlipWords>> = { en, es }

/** What a routing slip says in a language. */
export const slipWords = (language: Language): SlipWords => words[language]
