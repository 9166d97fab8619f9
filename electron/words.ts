/** What the shell itself says; the screens have their own catalogues (renderer/locales). */
const en = {
  file: 'File',
  newWindow: 'New window',
  print: 'Print…',
  savePdf: 'Save as PDF…',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  help: 'Help',
  about: 'About Daysheet',
  pdfFailed: 'The PDF could not be saved there. Choose another folder.',
  coreStopped: 'Daysheet’s core keeps stopping.',
  coreStoppedDetail: 'Nothing that was confirmed is lost. Try again, or quit and start anew.',
  tryAgain: 'Try again',
  quit: 'Quit',
  cannotOpen: 'The practice cannot be opened.',
  recoveryTitle: 'Recovery passphrase',
  recoveryWhy:
    'The records of this practice are encrypted. If this computer breaks or its keychain is lost, only this passphrase opens them again. It is shown once.',
  recoveryKeep: 'Print it and keep it where the practice keeps its contracts, not at this desk.',
  recoveryDate: 'Made on',
  recoveryKept: 'Is the passphrase on paper?',
  recoveryKeptDetail: 'It cannot be shown again.',
  printSheet: 'Print it',
  saveSheet: 'Save as PDF',
  onPaper: 'It is on paper',
  unlockTitle: 'Open the practice',
  unlockLabel: 'Recovery passphrase',
  unlock: 'Open',
  wrongPassphrase: 'This is not the passphrase of this practice. Nothing was changed.',
  noKeychain:
    'This computer offers no safe place for the key, so the passphrase is asked at each start.',
  keychainChanged:
    'The keychain of this computer is not the one that kept the key. The passphrase opens the practice and moves the key over.',
  keychainRefused:
    'The keychain of this computer did not give the key. The passphrase opens the practice and stores the key anew.',
  keyDamaged: 'The file with the practice’s key is damaged. Put back a good copy of it.',
  keyMissing:
    'There are records in this folder, but no key to them. Put the key file back; nothing was changed.',
}

/** The shell's words in one language; a missing one does not compile. */
export type Words = Readonly<typeof en>

const es: Words = {
  file: 'Archivo',
  newWindow: 'Nueva ventana',
  print: 'Imprimir…',
  savePdf: 'Guardar como PDF…',
  edit: 'Editar',
  view: 'Ver',
  window: 'Ventana',
  help: 'Ayuda',
  about: 'Acerca de Daysheet',
  pdfFailed: 'No se pudo guardar el PDF ahí. Elija otra carpeta.',
  coreStopped: 'El núcleo de Daysheet se detiene una y otra vez.',
  coreStoppedDetail: 'Nada de lo confirmado se ha perdido. Reintente, o salga y vuelva a empezar.',
  tryAgain: 'Reintentar',
  quit: 'Salir',
  cannotOpen: 'No se puede abrir la consulta.',
  recoveryTitle: 'Frase de recuperación',
  recoveryWhy:
    'Los registros de esta consulta están cifrados. Si este equipo se avería o se pierde su llavero, solo esta frase los vuelve a abrir. Se muestra una sola vez.',
  recoveryKeep: 'Imprímala y guárdela con los contratos de la consulta, no en este escritorio.',
  recoveryDate: 'Creada el',
  recoveryKept: '¿Está la frase en papel?',
  recoveryKeptDetail: 'No se puede volver a mostrar.',
  printSheet: 'Imprimirla',
  saveSheet: 'Guardar como PDF',
  onPaper: 'Ya está en papel',
  unlockTitle: 'Abrir la consulta',
  unlockLabel: 'Frase de recuperación',
  unlock: 'Abrir',
  wrongPassphrase: 'Esta no es la frase de esta consulta. No se ha cambiado nada.',
  noKeychain:
    'Este equipo no ofrece un lugar seguro para la clave, así que la frase se pide en cada inicio.',
  keychainChanged:
    'El llavero de este equipo no es el que guardaba la clave. La frase abre la consulta y traslada la clave.',
  keychainRefused:
    'El llavero de este equipo no entregó la clave. La frase abre la consulta y guarda la clave de nuevo.',
  keyDamaged: 'El archivo con la clave de la consulta está dañado. Restaure una copia buena.',
  keyMissing:
    'Hay registros en esta carpeta, pero no su clave. Devuelva el archivo de la clave; no se ha cambiado nada.',
}

/**
 * The words for a system language.
 *
 * @param locale BCP 47, as `app.getLocale()` says it
 */
export const wordsFor = (locale: string): Words => (locale.toLowerCase().startsWith('es') ? es : en)
