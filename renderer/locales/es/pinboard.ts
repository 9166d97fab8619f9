import type { pinboard as en } from '../en/pinboard.ts'

/** Lo que se retiró de la agenda mientras se le busca lugar. */
export const pinboard: typeof en = {
  title: 'Tablón',
  drop: 'Suéltela aquí, o pulse Mayús+X, para retirarla de la agenda.',
  what: '{{type}}, {{minutes}} min',
  since: 'Era {{was}} con {{provider}}. La retiró {{by}}, {{time}}.',
  take: '{{name}} {{what}}. Tomar en la mano. {{since}}',
  more: 'Más sobre {{name}}',
  parked: 'En el tablón desde {{time}}, por {{by}}. Su hora anterior está libre.',
}
