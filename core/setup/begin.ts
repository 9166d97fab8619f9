import {
  ensureSigningSecret,
  findAccount,
  hasAccounts,
  hashPassword,
  insertAccount,
  isCommonPassword,
  openSession,
} from '../access/index.ts'
import { saveHours } from '../availability/index.ts'
import {
  saveLocation,
  savePractice,
  saveProvider,
  saveResource,
  saveType,
} from '../clinic/index.ts'
import type { StepwiseHandler, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { newId, type HoursId, type UserId } from '../kernel/ids.ts'
import { permissionsOf } from '../kernel/permissions.ts'
import type { Answer, Parsed } from '../kernel/procedure.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { setupContract } from './contract.ts'

type Begin = (typeof setupContract)['begin']
type Plan = Parsed<Begin>

/** Furnishes an empty practice and signs its owner in: all of it, or nothing. */
export const begin: StepwiseHandler<Begin> = {
  stepwise: async ({ look, settle }, plan) => {
    look(refuseSecondTime)
    checkOwner(plan)
    const passwordHash = await hashPassword(plan.owner.password)
    return settle((context) => {
      refuseSecondTime(context.db)
      furnish(context, plan)
      keepHours(context, plan)
      return welcomeOwner(context, plan.owner, passwordHash)
    })
  },
}

function refuseSecondTime(db: Reader): void {
  if (hasAccounts(db)) throw new Refusal('already_set_up')
}

function checkOwner({ owner, practice }: Plan): void {
  if (isCommonPassword(owner.password, [owner.username, owner.displayName, practice.name]))
    throw refuseField('owner.password', 'password_common')
}

/** What a practice is set up with is in use, whatever the request says. */
const inUse = { active: true } as const

function furnish({ db, now }: Writing, plan: Plan): void {
  const { location, provider, resources, types } = plan
  savePractice(db, plan.practice, null, now)
  saveLocation(db, { ...location, ...inUse }, null, now)
  saveProvider(db, { ...provider, ...inUse }, null, now)
  resources.forEach((resource, at) => {
    if (resource.locationId !== location.id)
      throw refuseField(`resources.${at}.locationId`, 'resource_elsewhere')
    saveResource(db, { ...resource, ...inUse }, null, now)
  })
  for (const type of types) saveType(db, { ...type, ...inUse }, null, now)
}

function keepHours({ db, now }: Writing, { hours, provider, location }: Plan): void {
  const breaks = hours.break === null ? [] : [hours.break]
  const place = { providerId: provider.id, locationId: location.id }
  const day = { from: hours.from, to: hours.to, breaks, validFrom: null, validTo: null }
  for (const weekday of new Set(hours.weekdays))
    saveHours(db, { id: newId<HoursId>(now), ...place, weekday, ...day }, null, now)
}

function welcomeOwner(
  { db, now, about }: Writing,
  { username, displayName }: Plan['owner'],
  passwordHash: string,
): Answer<Begin> {
  ensureSigningSecret(db)
  const id = newId<UserId>(now)
  const account = { username, displayName, role: 'owner' as const, department: null }
  insertAccount(db, id, { ...account, providerId: null, ...inUse }, passwordHash, now)
  about({ subjectId: id, by: { userId: id, name: displayName } })
  const owner = findAccount(db, id)
  if (!owner) throw new TypeError('A new account was not stored')
  const { token } = openSession(db, id, '', now)
  return { token, account: owner, permissions: [...permissionsOf.owner] }
}
