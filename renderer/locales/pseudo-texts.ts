type Tree = { readonly [key: string]: string | Tree }

/** How much longer than English other languages are expected to grow. */
const GROWTH = 0.4

const plain = 'aeiounycAEIOUNYC'
const accented = 'àéîøüñýçÀÉÎØÜÑÝÇ'

/** What must reach the reader as it is: values that are filled in, references, marks of emphasis. */
const kept = /(\{\{[^}]*\}\}|\$t\([^)]*\)|<[^>]*>)/u

/** Every text with accents, 40% longer, between ⟦ and ⟧. */
export const pseudoTexts = (texts: Tree): Tree =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? pseudoText(text) : pseudoTexts(text),
    ]),
  )

/** One text in the accented language; what is filled in later stays as it is. */
export function pseudoText(text: string): string {
  const words = text.split(kept).map((part) => (kept.test(part) ? part : withAccents(part)))
  return `⟦${words.join('')}${'·'.repeat(Math.ceil(text.length * GROWTH))}⟧`
}

const withAccents = (text: string): string =>
  text.replaceAll(/\p{L}/gu, (letter) => accented[plain.indexOf(letter)] ?? letter)
