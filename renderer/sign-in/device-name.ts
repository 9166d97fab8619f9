const programs = [
  [/Electron/u, 'Daysheet'],
  [/Edg\//u, 'Edge'],
  [/Firefox\//u, 'Firefox'],
  [/Chrome\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
] as const

const systems = [
  [/Windows/u, 'Windows'],
  [/iPhone|iPad/u, 'iOS'],
  [/Mac OS X/u, 'macOS'],
  [/Android/u, 'Android'],
  [/Linux/u, 'Linux'],
] as const

/**
 * What the list of sessions calls a window, so that a person knows it again: `Chrome, Windows`.
 *
 * @param agent the user agent of the browser
 */
export const deviceName = (agent: string): string =>
  [programs, systems]
    .flatMap((names) => names.find(([pattern]) => pattern.test(agent))?.[1] ?? [])
    .join(', ')
