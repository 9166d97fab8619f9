import { z } from 'zod'
import { optionalLine } from './text.ts'

/** A postal address; every part may be unknown. */
export const Address = z.object({
  street: optionalLine(200),
  city: optionalLine(100),
  region: optionalLine(60),
  postalCode: optionalLine(20),
})
export type Address = z.infer<typeof Address>

/** An address of which nothing is known. */
export const noAddress: Address = { street: null, city: null, region: null, postalCode: null }

/** `12 Main St, Boston, MA 02110`; an empty text when nothing is known. */
export function formatAddress(address: Address): string {
  const regionAndCode = [address.region, address.postalCode].filter(Boolean).join(' ')
  return [address.street, address.city, regionAndCode].filter(Boolean).join(', ')
}
