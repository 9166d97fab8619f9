export { kioskHandlers } from './procedures.ts'
export { giveTickets, ticketOf } from './tickets.ts'
