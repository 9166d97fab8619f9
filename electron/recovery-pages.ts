import { createHash } from 'node:crypto'
import type { Words } from './words.ts'

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 34rem; margin: 3rem auto; padding: 0 1.5rem }
  code, input { font: 1.15rem/1.6 ui-monospace, monospace }
  code { display: block; padding: 1rem; border: 2px solid; text-align: center }
  input { box-sizing: border-box; width: 100%; padding: .5rem; margin: .25rem 0 1rem }
  button { font: inherit; padding: .5rem 1.5rem }
  [role=alert] { border-inline-start: 4px solid #c22; padding-inline-start: .75rem }`

/** These pages run no script at all, and send their one form to nobody but this program. */
export const recoveryPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'form-action daysheet:',
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The sheet to print at set-up.
 *
 * @param made the day, already in the person's way of writing dates
 */
export const sheetPage = (words: Words, passphrase: string, made: string): string =>
  page(
    words.recoveryTitle,
    `<h1>Daysheet: ${escape(words.recoveryTitle)}</h1>
     <p>${escape(words.recoveryWhy)}</p>
     <code>${escape(passphrase)}</code>
     <p>${escape(words.recoveryKeep)}</p>
     <p>${escape(words.recoveryDate)} ${escape(made)}</p>`,
  )

/**
 * The form that asks for the passphrase.
 *
 * @param why the sentence that says why it is needed
 */
export const unlockPage = (words: Words, why: string, wasWrong: boolean): string =>
  page(
    words.unlockTitle,
    `<h1>${escape(words.unlockTitle)}</h1>
     <p>${escape(why)}</p>
     ${wasWrong ? `<p role="alert">${escape(words.wrongPassphrase)}</p>` : ''}
     <form method="post" action="/unlock">
       <label for="passphrase">${escape(words.unlockLabel)}</label>
       <input id="passphrase" name="passphrase" autocomplete="off" spellcheck="false" required autofocus>
       <button>${escape(words.unlock)}</button>
     </form>`,
  )

const page = (title: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><title>${escape(title)}</title><style>${style}</style>${body}`

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
