/** Whether the same is booked again, or what follows a visit that is over. */
export type AgainKind = 'again' | 'followUp'
