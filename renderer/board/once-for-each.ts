/** Makes what belongs to each key once, when it is first asked for, and keeps it. */
export function onceForEach<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const now = make(key)
    made.set(key, now)
    return now
  }
}
