import { create } from 'zustand'

export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

const KEY = 'daysheet.theme'

interface ThemeChoice {
  theme: Theme
  choose: (theme: Theme) => void
}

/** The theme chosen at this window; `system` follows the operating system. */
export const useTheme = create<ThemeChoice>()((set) => ({
  theme: themes.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system',
  choose: (theme) => {
    localStorage.setItem(KEY, theme)
    set({ theme })
    showTheme()
  },
}))

/** Shows a theme for a while and keeps no choice; null goes back to the chosen one. */
export function lendTheme(theme: Theme | null): void {
  if (theme === null) showTheme()
  else document.documentElement.dataset['theme'] = worn(theme)
}

/** Whether the page wears high contrast now, by choice or by the system's. */
export const isHighContrast = (): boolean =>
  document.documentElement.dataset['theme']?.startsWith('contrast') ?? false

/** Puts the theme on the page, and keeps following the system while nothing else is chosen. */
export function startTheme(): void {
  showTheme()
  for (const query of [prefersDark, prefersContrast]) query.addEventListener('change', showTheme)
}

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
const prefersContrast = window.matchMedia('(prefers-contrast: more)')

function showTheme(): void {
  const { theme } = useTheme.getState()
  document.documentElement.dataset['theme'] = worn(theme)
}

/** High contrast is there on white and on black, as the system likes it. */
function worn(theme: Theme): string {
  if (theme === 'system') return worn(systemTheme())
  return theme === 'contrast' && prefersDark.matches ? 'contrast-dark' : theme
}

function systemTheme(): Exclude<Theme, 'system'> {
  if (prefersContrast.matches) return 'contrast'
  return prefersDark.matches ? 'dark' : 'light'
}
