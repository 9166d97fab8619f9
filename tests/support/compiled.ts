import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For programs that tests start: what one compiled the next need not, and starts in half the time. */
export const compiled = { NODE_COMPILE_CACHE: join(tmpdir(), 'daysheet-compiled') }
