import type { Handlers } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { BoardViewId, UserId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { BoardView, preferencesContract, StoredView } from './contract.ts'
import { ownOf } from './own.ts'
import { BoardLook } from './view-contract.ts'

type Contract = typeof preferencesContract

interface Row {
  readonly id: BoardViewId
  readonly name: string
  readonly look: string
  readonly version: number
}

const MINE = 'where user_id = ? and removed_at is null'
const ALL = `select id, name, look, version from board_views ${MINE} order by name collate nocase, id`
const NAMESAKE = `select id from board_views ${MINE} and name = ? collate nocase and id <> ?`
const STORED = `select user_id as userId, name, look, removed_at as removedAt, version
  from board_views where id = ?`

interface StoredRow extends Omit<Row, 'id'> {
  readonly userId: UserId
  readonly removedAt: number | null
}

export const viewHandlers: Handlers<Pick<Contract, 'views' | 'saveView' | 'removeView'>> = {
  views: (context) => viewsOf(context.db, ownOf(context)),
  saveView: (context, { version, ...view }) => {
    const { db, now, about } = context
    const userId = ownOf(context)
    about({ subjectId: view.id })
    requireOwn(db, view.id, userId)
    const namesake = db.prepared<Pick<Row, 'id'>>(NAMESAKE).one(userId, view.name, view.id)
    if (namesake) throw refuseField('name', 'name_taken')
    return { version: saveVersioned(db, 'board_views', columns(view, userId), version, now) }
  },
  removeView: (context, { id, version }) => {
    const { db, now, about } = context
    about({ subjectId: id })
    const stored = requireOwn(db, id, ownOf(context))
    if (!stored) throw new Refusal('not_found')
    if (stored.removedAt !== null) return { version: stored.version }
    const { userId, name, look } = stored
    const row = { id, user_id: userId, name, look, removed_at: now }
    return { version: saveVersioned(db, 'board_views', row, version, now) }
  },
}

/** Views whose look another release wrote, and this one cannot read, are left out. */
const viewsOf = (db: Reader, userId: UserId): StoredView[] =>
  db
    .prepared<Row>(ALL)
    .all(userId)
    .flatMap(({ look, ...row }) => {
      const read = BoardLook.safeParse(JSON.parse(look))
      return read.success ? [{ ...row, ...read.data }] : []
    })

/** @throws Refusal `not_found` for the view of another account */
function requireOwn(db: Reader, id: BoardViewId, userId: UserId): StoredRow | undefined {
  const stored = db.prepared<StoredRow>(STORED).one(id)
  if (stored && stored.userId !== userId) throw new Refusal('not_found')
  return stored
}

const columns = ({ id, name, ...look }: BoardView, userId: UserId) => ({
  ...{ id, name, user_id: userId },
  look: JSON.stringify(BoardLook.parse(look)),
  removed_at: null,
})
