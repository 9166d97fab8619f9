import type { Locator, Page } from '@playwright/test'

/**
 * A person's hands, counted: each chord of keys and each click is a step. What is typed as a name, a
 * date of birth or a telephone number is not, for no program can spare it.
 */
export interface Hands {
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
  readonly click: (what: Locator, words: string) => Promise<void>
  /** What was done so far, in order: a key in backquotes, or words for a click. */
  readonly taken: readonly Taken[]
}

/** One step, or a text, which counts for none. */
export interface Taken {
  readonly words: string
  readonly counts: boolean
}

/** Keys as people call them. */
const named: Readonly<Record<string, string>> = {
  'Control+k': 'Ctrl+K',
  'Control+Enter': 'Ctrl+Enter',
  'Control+Shift+P': 'Ctrl+Shift+P',
  Delete: 'Del',
}

/** Hands on the keyboard and the mouse of a page. */
export function handsOn(page: Page): Hands {
  const taken: Taken[] = []
  return {
    taken,
    press: async (...keys) => {
      for (const key of keys) {
        taken.push({ words: `\`${named[key] ?? nameOf(key)}\``, counts: true })
        await page.keyboard.press(key)
      }
    },
    type: async (text) => {
      taken.push({ words: `“${text}”`, counts: false })
      await page.keyboard.type(text)
    },
    click: async (what, words) => {
      taken.push({ words, counts: true })
      await what.click()
    },
  }
}

const nameOf = (key: string) => (key.length === 1 ? key.toUpperCase() : key)

/** How many steps were taken. */
export const countOf = (taken: readonly Taken[]): number =>
  taken.filter(({ counts }) => counts).length

/** The steps in words; the same key many times over is told once. */
export function inWords(taken: readonly Taken[]): string {
  const runs: { words: string; times: number }[] = []
  for (const { words } of taken) {
    const last = runs.at(-1)
    if (last?.words === words) last.times += 1
    else runs.push({ words, times: 1 })
  }
  return runs.map(({ words, times }) => (times > 1 ? `${words} × ${times}` : words)).join(', ')
}
