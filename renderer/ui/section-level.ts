import { createContext } from 'react'

/** The level of the headings of sections: below the title of the screen, or of the sheet they stand in. */
export const SectionLevel = createContext(2)
