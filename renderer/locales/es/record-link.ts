import type { recordLink as english } from '../en/record-link.ts'

/** El camino al sistema de historias clínicas. */
export const recordLink: typeof english = {
  open: 'Abrir en {{system}}',
  numbers: 'Números en otros sistemas',
  numberIn: 'Número en {{system}}',
  noNumber: 'Sin número',
  saveNumber: 'Guardar número',
  savedNumber: 'Se guardó el número',
  kindLabel: 'Cómo se abre',
  kind: {
    none: 'No se abre',
    template: 'Con una dirección que lleva el número del paciente',
    smart: 'Con un enlace de inicio SMART',
  },
  noneHint: 'No aparece ningún botón en las fichas.',
  label: 'Nombre del sistema de historias',
  labelHint: 'Como aparece en el botón: «Abrir en …».',
  template: 'Dirección',
  templateHint:
    'Las variables van entre llaves y se codifican: {recordNumber}, {patientId}, {externalId}.',
  source: 'Sus números se llaman en las fichas',
  sourceHint: 'El nombre con el que se guardan aquí los números de los pacientes en ese sistema.',
  withBirthDate: 'Permitir {birthDate} en la dirección',
  seen: 'Lo que va en una dirección lo pueden ver otros: los navegadores lo guardan en su historial y los servidores lo escriben en sus registros. Por eso nunca se envían nombres, y la fecha de nacimiento solo si usted lo permite.',
  launchUrl: 'Dirección de inicio',
  launchUrlHint: 'Donde el sistema de historias abre su página; se añaden iss y launch.',
  issuer: 'Dirección FHIR (iss)',
  launch: 'Qué representa al paciente en launch',
  variable: {
    patientId: 'El identificador de la ficha de aquí',
    recordNumber: 'El número de ficha',
    externalId: 'El número en ese sistema',
    birthDate: 'La fecha de nacimiento',
  },
  preview: 'Para un paciente de ejemplo',
  previewWrong: 'La dirección aún no está completa.',
  tryIt: 'Probar con el paciente de ejemplo',
}
