const currencies: readonly string[] = ['USD', 'CAD', 'MXN', 'EUR', 'GBP', 'AUD']

/** The currencies that a practice chooses from; one that it has already stays among them. */
export const currencyOptions = (present: string) =>
  [...new Set([...currencies, present])].map((id) => ({ id, label: id }))
