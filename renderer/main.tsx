import '@fontsource-variable/inter/wght.css'
import './ui/tokens.css'
import './ui/hues.css'
import './ui/base.css'
import './curtain/curtain.css'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app.tsx'
import { isGallery } from './client/gallery-address.ts'
import { noticeLostParts } from './client/lost-parts.ts'
import { resumePage } from './client/locked-page.ts'
import { startTexts } from './locales/index.ts'
import { startTheme } from './shell/theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html holds no element to draw into')

// The page may not make code from text: zod must not even try.
z.config({ jitless: true })
startTheme()
noticeLostParts()
resumePage()
await startTexts()
createRoot(root).render(await page())

/** The application; or, at `/?gallery`, what it is made of. */
async function page() {
  if (!isGallery()) return <App />
  const { Gallery } = await import('./gallery/gallery.tsx')
  return <Gallery />
}
