import { z } from 'zod'
import { LocalDate } from '../kernel/dates.ts'
import { LocationId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'

/** One of the eleven holidays of 5 U.S.C. 6103, in one year. */
export const FederalHoliday = z.object({
  code: z.enum([
    'new_year',
    'martin_luther_king',
    'washington',
    'memorial',
    'juneteenth',
    'independence',
    'labor',
    'columbus',
    'veterans',
    'thanksgiving',
    'christmas',
  ]),
  date: LocalDate,
  /** The weekday on which offices stay closed for it. */
  observed: LocalDate,
})
export type FederalHoliday = z.infer<typeof FederalHoliday>

const year = z.int().min(2000).max(2100)

export const federalContract = {
  federalHolidays: procedure({
    kind: 'read',
    permission: 'clinic.manage',
    audit: null,
    method: 'GET',
    path: '/federal-holidays',
    summary: 'The federal holidays of the United States in a year',
    input: z.object({ year }),
    output: z.array(FederalHoliday.extend({ name: z.string() })),
  }),
  addFederalHolidays: procedure({
    kind: 'write',
    permission: 'clinic.manage',
    audit: 'holiday.saved',
    method: 'POST',
    path: '/federal-holidays',
    summary: 'Close on federal holidays; days that are closed already stay as they are',
    input: z.object({
      years: z.array(year).min(1, 'required').max(10),
      which: z.array(FederalHoliday.shape.code).min(1, 'required').max(11),
      /** Null closes every location. */
      locationId: LocationId.nullable().default(null),
    }),
    output: z.object({ added: z.int(), closedAlready: z.int() }),
  }),
}
