/** La ayuda en su lugar: la guía, el recorrido, las novedades. */
export const help = {
  title: 'Ayuda',
  menu: 'Ayuda y novedades',
  menuNew: 'Ayuda y novedades: hay algo nuevo',
  search: 'Buscar en la guía',
  chapters: 'Capítulos',
  nothing: 'La guía no dice nada de eso',
  nothingHint: 'Pruebe con otra palabra, o con menos.',
  changes: {
    title: 'Novedades',
    release: 'Versión {{release}}',
    offer: 'Novedades de la {{release}}',
  },
  tour: {
    offer: '¿Primera vez aquí? Haga el recorrido',
    decline: 'No, gracias: {{text}}',
    count: '{{at}} de {{of}}',
    leave: 'Dejar el recorrido',
    back: 'Atrás',
    next: 'Siguiente',
    done: 'Listo',
  },
  stop: {
    day: {
      title: 'Este es el día',
      text: 'Una columna por profesional, las horas a un lado. Hoy, una línea roja marca la hora. Vaya un día atrás o adelante, o a hoy:',
    },
    find: {
      title: 'Encuentre cualquier cosa',
      text: 'Un paciente con su próxima cita, «lopez vie», una fecha, un ajuste o lo que quiera hacer. Escriba unas letras:',
    },
    book: {
      title: 'Reservar una cita',
      text: 'Arrastre sobre un rato libre, o pulse B. La primera hora libre ya está elegida; confírmela desde cualquier campo:',
    },
    visit: {
      title: 'Todo sobre una cita',
      text: 'Un clic o Intro la abre, el clic derecho muestra qué se puede hacer con ella, X la toma para ponerla en otro sitio:',
    },
    screens: {
      title: 'Otras pantallas',
      text: 'La semana y el mes, los pacientes y las listas de trabajo de la recepción. G y una letra llevan allí:',
    },
    help: {
      title: 'Cuando tenga una duda',
      text: 'La ayuda se abre en el capítulo sobre lo que ve; el signo de interrogación muestra todos los atajos:',
    },
  },
}
