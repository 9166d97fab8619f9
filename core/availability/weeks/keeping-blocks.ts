import { findLocation, findProvider, findType } from '../../clinic/index.ts'
import type { Handlers, Writing } from '../../context.ts'
import { Refusal } from '../../kernel/refusals.ts'
import { blocksOf, findBlock, saveBlock } from './blocks.ts'
import type { availabilityContract, Block } from '../contract.ts'
import { blockProblems, dayProblems, validityProblems } from './rules.ts'
import { knownProvider, refuseAt, refuseProblems, requireOwnOrAll } from '../whose.ts'

type Contract = typeof availabilityContract

/** Time that is set aside, one block at a time. */
export const blockHandlers: Handlers<Pick<Contract, 'blocks' | 'saveBlock' | 'removeBlock'>> = {
  blocks: (context, { providerId }) => {
    knownProvider(context, providerId)
    return blocksOf(context.db, providerId)
  },
  saveBlock: (context, { version, ...block }) => {
    const { db, now, about } = context
    about({ subjectId: block.id })
    requireOwnOrAll(context, block.providerId)
    const stored = findBlock(db, block.id)
    if (stored ? stored.providerId !== block.providerId : version !== null)
      throw new Refusal('not_found')
    checkBlock(context, block)
    return { version: saveBlock(db, block, version, now) }
  },
  removeBlock: (context, { providerId, id, version }) => {
    const { db, now, about } = context
    about({ subjectId: id })
    requireOwnOrAll(context, providerId)
    const block = findBlock(db, id)
    if (block?.providerId !== providerId) throw new Refusal('not_found')
    saveBlock(db, block, version, now, now)
    return {}
  },
}

function checkBlock({ db }: Writing, block: Block): void {
  refuseAt('providerId', findProvider(db, block.providerId))
  if (block.locationId !== null) refuseAt('locationId', findLocation(db, block.locationId))
  for (const id of block.typeIds) refuseAt('typeIds', findType(db, id))
  refuseProblems([...blockProblems(block), ...dayProblems(block), ...validityProblems(block)])
}
