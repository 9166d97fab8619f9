import type { visitCommands as en } from '../en/visit-commands.ts'

/** Lo que se puede hacer con una cita, dondequiera que se muestre. */
export const visitCommands: typeof en = {
  menu: 'Cita',
  command: {
    open: 'Abrir',
    checkIn: 'Registrar llegada',
    patient: 'Abrir ficha',
    elsewhere: 'Abrir en el sistema de historias',
    confirmed: 'Confirmar',
    arrived: 'Solo marcar que llegó',
    roomed: 'Pasar a sala',
    in_progress: 'Empezar la visita',
    completed: 'Terminar',
    no_show: 'Marcar que no acudió',
    back: 'Un paso atrás',
    cut: 'Cortar',
    move: 'Mover…',
    nextWeek: 'A la misma hora la semana siguiente…',
    park: 'Poner en el tablón',
    putBack: 'Volver a su lugar',
    again: 'Reservar otra igual…',
    followUp: 'Reservar seguimiento…',
    duplicate: 'Duplicar',
    cancel: 'Cancelar la cita…',
  },
  notNow: '«{{command}}» no es posible ahora. {{name}}: {{status}}',
  early: '«{{command}}» espera al día de la visita: {{date}}',
  parked: '{{name}} está en el tablón; su hora queda libre',
  back: '{{name}} vuelve a su hora: {{time}}',
  offPinboard: '{{name}} ya no está en el tablón.',
}
