/** Where a person can read, or be read, beside the text itself. */
const ATTRIBUTES = [
  ...['aria-label', 'aria-description', 'aria-valuetext', 'aria-placeholder'],
  ...['title', 'alt', 'placeholder', 'content'],
]

interface Veiled {
  readonly original: string
  readonly shown: string
}

/**
 * Shows every text of a page otherwise, whoever wrote it there and whatever is written later, until
 * it is uncovered. It touches what is shown and nothing of what screens keep: a form saves what was
 * typed, never what the curtain shows.
 *
 * @param veil what a text reads as behind the curtain
 * @returns uncovers
 */
export function cover(page: Document, veil: (text: string) => string): () => void {
  const texts = new Map<CharacterData, Veiled>()
  const attributes = new Map<Element, Map<string, Veiled>>()

  const coverText = (node: CharacterData) => {
    if (texts.get(node)?.shown === node.data) return
    const veiled = { original: node.data, shown: veil(node.data) }
    if (veiled.shown === veiled.original) texts.delete(node)
    else {
      texts.set(node, veiled)
      node.data = veiled.shown
    }
  }
  const coverAttribute = (element: Element, name: string) => {
    const original = element.getAttribute(name)
    const known = attributes.get(element)?.get(name)
    if (original === null || known?.shown === original) return
    const shown = veil(original)
    if (shown === original) return
    const covered = attributes.get(element) ?? new Map<string, Veiled>()
    attributes.set(element, covered.set(name, { original, shown }))
    element.setAttribute(name, shown)
  }
  const coverAll = (from: Node) => {
    const walker = page.createTreeWalker(from, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node: Node | null = from; node; node = walker.nextNode()) coverNode(node)
  }
  const coverNode = (node: Node) => {
    if (node instanceof CharacterData) coverText(node)
    if (node instanceof Element) ATTRIBUTES.forEach((name) => coverAttribute(node, name))
  }

  const observer = new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(coverAll)
      else if (attributeName === null) coverNode(target)
      else if (target instanceof Element) coverAttribute(target, attributeName)
    }
  })
  coverAll(page.documentElement)
  observer.observe(page.documentElement, {
    ...{ subtree: true, childList: true, characterData: true },
    attributeFilter: ATTRIBUTES,
  })
  return () => {
    observer.disconnect()
    uncover(texts, attributes)
  }
}

/** What was written over the veil meanwhile stays as it is. */
function uncover(
  texts: ReadonlyMap<CharacterData, Veiled>,
  attributes: ReadonlyMap<Element, ReadonlyMap<string, Veiled>>,
): void {
  for (const [node, { original, shown }] of texts) if (node.data === shown) node.data = original
  for (const [element, veiled] of attributes)
    for (const [name, { original, shown }] of veiled)
      if (element.getAttribute(name) === shown) element.setAttribute(name, original)
}
