/** A pattern over plain text that begins and ends where words and dates do, global. */
export const whole = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}]|\\d[-/])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu')

/** The same with what stands for `{name}` put in its place. */
export const filled = (pattern: string, parts: Readonly<Record<string, string>>): RegExp =>
  whole(pattern.replace(/\{(\w+)\}/gu, (_, name: string) => parts[name] ?? ''))
