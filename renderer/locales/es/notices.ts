import type { notices as en } from '../en/notices.ts'

export const notices: typeof en = {
  tab: 'Por avisar',
  toTell: {
    booked: 'Hay que avisar al paciente de la cita nueva',
    moved: 'Hay que avisar al paciente del cambio de hora',
    cancelled: 'Hay que avisar al paciente de la cancelación',
  },
  told: {
    booked: 'El paciente sabe de la cita nueva',
    moved: 'El paciente sabe del cambio de hora',
    cancelled: 'El paciente sabe de la cancelación',
  },
  state: {
    waiting: 'Avisar más tarde: {{time}}',
    to_tell: 'Avisar ahora',
    parked: 'Espera en el tablón',
  },
  expects: 'El paciente espera {{moment}} con {{provider}}',
  openList: 'Abrir la lista',
  list: {
    keys: 'En un botón Llamar, las flechas cambian de paciente; la letra de un resultado lo anota.',
    patient: 'Paciente',
    change: 'Qué cambió',
    lastCall: 'Última llamada',
    state: 'Cuándo',
    actions: 'Acciones',
    booked: 'Cita el {{to}}',
    moved: 'Movida de {{from}} a {{to}}',
    movedAway: 'Quitada de {{from}}, aún sin hora nueva',
    cancelled: 'Cancelada: {{from}}',
    otherProvider: 'Ahora con {{provider}}, antes con {{before}}',
    otherPlace: 'Ahora en {{location}}, antes en {{before}}',
    open: 'Abrir la cita de {{name}}',
    openShort: 'Abrir',
    knows: 'Lo sabe',
    knowsOf: '{{name}} lo sabe',
    done: '{{name}} sabe del cambio',
    reopened: 'Hay que avisar de nuevo a {{name}}',
    empty: 'No hay que avisar a nadie',
    emptyHint:
      'Cuando la clínica mueve o cancela una cita, su paciente aparece aquí unos minutos después. Un cambio que se deshace a tiempo nunca aparece.',
  },
  settings: {
    minutes: 'Espera antes de avisar a un paciente',
    minutesHint: 'Quien deshace un cambio en este tiempo se ahorra la llamada.',
    kinds: 'Se avisa a los pacientes cuando la clínica',
    kind: {
      booked: 'reserva una cita',
      moved: 'mueve una cita',
      cancelled: 'cancela una cita',
    },
  },
  patientAsked: 'El paciente lo pidió y ya lo sabe',
}
