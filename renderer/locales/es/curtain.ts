import type { curtain as en } from '../en/curtain.ts'

/** La cortina que reduce los nombres a iniciales. */
export const curtain: typeof en = {
  drawn: 'Los nombres se muestran como iniciales. Cualquier tecla los vuelve a mostrar.',
  lift: 'Mostrar nombres',
  noPaper: 'No se imprime ni se guarda nada con los nombres ocultos. Pulse antes cualquier tecla.',
}
