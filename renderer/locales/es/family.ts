import type { family as english } from '../en/family.ts'

/** Quién es de la familia de un paciente y quién paga. */
export const family: typeof english = {
  title: 'Familia y responsable de pago',
  none: 'Aún no hay nadie relacionado con este paciente',
  noneHint:
    'Relacione a padres, hijos, cónyuges y tutores que tengan ficha aquí: ambas fichas lo muestran, la familia se puede citar junta y las cuentas saben quién paga.',
  add: 'Relacionar a alguien',
  addTitle: 'Relacionar a alguien',
  editTitle: 'Cambiar la relación',
  relative: 'Quién',
  kindLabel: 'Parentesco',
  kind: {
    parent: 'Padre o madre',
    child: 'Hijo o hija',
    spouse: 'Cónyuge o pareja',
    sibling: 'Hermano o hermana',
    guardian: 'Tutor o tutora',
    ward: 'Persona tutelada',
    other: 'Otro',
  },
  pays: 'Quién paga',
  paysFor: {
    relative: '{{relative}} paga por {{patient}}',
    patient: '{{patient}} paga por {{relative}}',
    nobody: 'Cada uno paga lo suyo',
  },
  paysForNew: {
    relative: 'Esa persona paga por {{patient}}',
    patient: '{{patient}} paga por esa persona',
    nobody: 'Cada uno paga lo suyo',
  },
  guarantor: 'Responsable de pago',
  paysForHere: 'Responsable de pago de este paciente',
  isPaidHere: 'Paga este paciente',
  comment: 'Comentario',
  from: 'Desde',
  to: 'Hasta',
  notHolding: 'No vale hoy',
  open: 'Abrir la ficha',
  change: 'Cambiar…',
  remove: 'Quitar',
  removed: 'Se quitó la relación con {{name}}',
  saved: 'Guardado; ambas fichas lo muestran',
  more: 'Más para {{name}}',
  together: 'Citar a la familia junta',
}
