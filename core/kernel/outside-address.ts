/**
 * How addresses that open outside of Daysheet may begin: the web, encrypted, and the programs of
 * record systems that register a scheme of their own. Anything else (`javascript:`, `file:`,
 * handlers of the operating system) could run what an address says.
 */
export const openSchemes: readonly string[] = ['https:', 'epichaiku:', 'epiccanto:']

/** True for an address that may be opened: a scheme of the list, a host, no name or password in it. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address)
  if (!url || !openSchemes.includes(url.protocol)) return false
  return url.hostname !== '' && url.username === '' && url.password === ''
}

/** True for a telephone number in E.164 as an address (RFC 3966), without parameters. */
export const isDialable = (address: string): boolean => /^tel:\+\d{6,15}$/u.test(address)
