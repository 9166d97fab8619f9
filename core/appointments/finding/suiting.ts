import type { LocalDate } from '../../kernel/dates.ts'
import { startOfDay } from '../../kernel/zones.ts'
import type { PatientRecord } from '../../patients/contract.ts'
import { settingOf, type InForce } from '../../rulebook/index.ts'
import type { SearchedPost } from './search.ts'

/** What rules ask of a patient beside the time. */
export type Suited = Pick<PatientRecord, 'birthDate' | 'sex'>

/** A post with the rules that hold there. */
export interface RuledPost {
  readonly post: SearchedPost
  readonly rules: InForce
}

/** The posts at which rules of age and sex let a patient be seen, bounded to when they do. */
export const suiting = (posts: readonly RuledPost[], patient: Suited | undefined): SearchedPost[] =>
  posts.flatMap(({ post, rules }) => {
    if (!patient) return [post]
    const sexes = settingOf(rules, 'sex')?.sexes
    return sexes && !sexes.includes(patient.sex) ? [] : [withinAge(post, rules, patient)]
  })

/** Nothing starts before the patient is old enough, or once they are too old. */
function withinAge(post: SearchedPost, rules: InForce, { birthDate }: Suited): SearchedPost {
  const age = settingOf(rules, 'age')
  if (!age) return post
  const turns = (years: number) => startOfDay(birthday(birthDate, years), post.zone)
  const { notBefore, notAfter } = post.limits
  const limits = {
    ...post.limits,
    notBefore: age.from === null ? notBefore : Math.max(notBefore, turns(age.from)),
    notAfter: age.to === null ? notAfter : Math.min(notAfter, turns(age.to + 1)),
  }
  return { ...post, limits }
}

/** The date on which somebody completes so many years; born on 29 February, on 1 March of other years. */
function birthday(birthDate: LocalDate, years: number): LocalDate {
  const year = String(Number(birthDate.slice(0, 4)) + years).padStart(4, '0')
  const isLeap = new Date(`${year}-02-29T00:00:00Z`).getUTCMonth() === 1
  const day = birthDate.slice(5)
  return day === '02-29' && !isLeap ? `${year}-03-01` : `${year}-${day}`
}
