/** What the address of the gallery asks for, where that of the application asks for nothing. */
const GALLERY = '?gallery'

/** Whether this page was opened as the gallery of all components. */
export const isGallery = (): boolean => window.location.search === GALLERY

/** Shows the gallery in this window; whoever is signed in stays so. */
export const openGallery = (): void => window.location.assign(`/${GALLERY}`)

/** Shows the application again. */
export const leaveGallery = (): void => window.location.assign('/')
