import type { WallSpan } from '../kernel/zones.ts'
import type { RuleSetting } from './contract.ts'

type Parts = Extract<RuleSetting, { kind: 'phases' }>['parts']

/**
 * The minutes after the start of a visit in which its provider is needed, ascending and joined
 * where they meet. A longer or shorter visit stretches the last part; one that ends before a part
 * begins has no such part.
 *
 * @param minutes length of the visit
 * @returns null where the provider is needed throughout
 */
export function providerTimeOf(parts: Parts | null, minutes: number): readonly WallSpan[] | null {
  if (parts === null) return null
  const spans: [number, number][] = []
  let from = 0
  for (const [index, part] of parts.entries()) {
    const to = index === parts.length - 1 ? minutes : Math.min(from + part.minutes, minutes)
    const last = spans.at(-1)
    if (part.provider && last?.[1] === from) last[1] = Math.max(from, to)
    else if (part.provider && from < to) spans.push([from, to])
    from = Math.max(from, to)
  }
  const [first] = spans
  return first?.[0] === 0 && first[1] === minutes ? null : spans
}
