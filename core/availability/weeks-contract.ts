import { z } from 'zod'
import { LocalDate } from '../kernel/dates.ts'
import { BlockId, HoursExceptionId, HoursTemplateId, ProviderId, SeasonId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { ProviderDay } from './day-contract.ts'
import {
  Block,
  HoursException,
  HoursTemplate,
  inOrder,
  ordered,
  Season,
  StoredBlock,
  StoredException,
  StoredSeason,
  StoredTemplate,
  WeekPlan,
} from './hours-contract.ts'

const read = { kind: 'read', permission: 'hours.read', audit: null, method: 'GET' } as const
const write = { kind: 'write', permission: 'hours.manage' } as const
const version = z.int()
const versioned = { version }
const versionOrNew = { version: version.nullable() }
const saved = z.object(versioned)
const done = z.object({})
const ofProvider = { providerId: ProviderId }

/** What changes many hours at once: whole weeks, seasons, dates that differ, blocks, templates. */
export const weeksContract = {
  changeWeek: procedure({
    ...write,
    audit: 'hours.saved',
    method: 'POST',
    path: '/providers/{providerId}/week-changes',
    summary: 'Replace weekly hours and blocks from a date on; what held before ends the day before',
    input: WeekPlan.extend({
      /** The season's (or regular) hours and the weekly blocks as read; null replaces whatever there is. */
      seen: z.array(z.object({ id: z.string(), ...versioned })).nullable(),
    }),
    output: done,
  }),
  preview: procedure({
    ...read,
    method: 'POST',
    path: '/week-previews',
    summary: 'The days of a provider as they are, and as a plan would make them',
    input: z.object({ plan: WeekPlan, date: LocalDate, days: z.int().min(1).max(31) }),
    output: z.array(
      z.object({ date: LocalDate, before: z.array(ProviderDay), after: z.array(ProviderDay) }),
    ),
  }),
  seasons: procedure({
    ...read,
    path: '/seasons',
    summary: 'Parts of the year with hours of their own',
    input: z.object({}),
    output: z.array(StoredSeason),
  }),
  saveSeason: procedure({
    ...write,
    permission: 'clinic.manage',
    audit: 'season.saved',
    method: 'PUT',
    path: '/seasons/{id}',
    summary: 'Add or change a season',
    input: Season.extend(versionOrNew),
    output: saved,
  }),
  removeSeason: procedure({
    ...write,
    permission: 'clinic.manage',
    audit: 'season.removed',
    method: 'DELETE',
    path: '/seasons/{id}',
    summary: 'Remove a season that no hours belong to',
    input: z.object({ id: SeasonId, ...versioned }),
    output: done,
  }),
  templates: procedure({
    ...read,
    path: '/week-templates',
    summary: 'Named weeks',
    input: z.object({}),
    output: z.array(StoredTemplate),
  }),
  saveTemplate: procedure({
    ...write,
    audit: 'hours_template.saved',
    method: 'PUT',
    path: '/week-templates/{id}',
    summary: 'Keep a week under a name',
    input: HoursTemplate.extend(versionOrNew),
    output: saved,
  }),
  removeTemplate: procedure({
    ...write,
    audit: 'hours_template.removed',
    method: 'DELETE',
    path: '/week-templates/{id}',
    summary: 'Remove a named week; the hours made from it stay',
    input: z.object({ id: HoursTemplateId, ...versioned }),
    output: done,
  }),
  applyTemplate: procedure({
    ...write,
    audit: 'hours_template.applied',
    method: 'POST',
    path: '/week-templates/{id}/applications',
    summary: 'Give a named week to providers for a range of dates, in place of their regular hours',
    input: z.object({
      id: HoursTemplateId,
      providerIds: z.array(ProviderId).min(1, 'required').max(200),
      from: LocalDate,
      to: LocalDate.nullable().default(null),
    }),
    output: done,
  }),
  exceptions: procedure({
    ...read,
    path: '/providers/{providerId}/exceptions',
    summary: 'Dates of a provider that differ, from a date on',
    input: z.object({ ...ofProvider, from: LocalDate }),
    output: z.array(StoredException),
  }),
  addExceptions: procedure({
    ...write,
    audit: 'hours_exception.added',
    method: 'POST',
    path: '/exceptions',
    summary: 'Let dates of one or several providers differ, all of them or none',
    input: z.object({ exceptions: z.array(HoursException).min(1, 'required').max(400) }),
    output: done,
  }),
  removeException: procedure({
    ...write,
    audit: 'hours_exception.removed',
    method: 'DELETE',
    path: '/providers/{providerId}/exceptions/{id}',
    summary: 'Take an exception back',
    input: z.object({ ...ofProvider, id: HoursExceptionId, ...versioned }),
    output: done,
  }),
  blocks: procedure({
    ...read,
    path: '/providers/{providerId}/blocks',
    summary: 'Time of a provider that is set aside',
    input: z.object(ofProvider),
    output: z.array(StoredBlock),
  }),
  saveBlock: procedure({
    ...write,
    audit: 'block.saved',
    method: 'PUT',
    path: '/providers/{providerId}/blocks/{id}',
    summary: 'Set time aside, or change that',
    input: Block.extend(versionOrNew).refine(inOrder, ordered),
    output: saved,
  }),
  removeBlock: procedure({
    ...write,
    audit: 'block.removed',
    method: 'DELETE',
    path: '/providers/{providerId}/blocks/{id}',
    summary: 'Set time aside no longer',
    input: z.object({ ...ofProvider, id: BlockId, ...versioned }),
    output: done,
  }),
}
