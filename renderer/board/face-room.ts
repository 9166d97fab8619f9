/** What of an appointment finds room on its face. */
export interface FaceRoom {
  /** Everything stands on one line. */
  readonly isLine: boolean
  /** Not even a line: the letters are smaller. */
  readonly isLow: boolean
  /** As beside others at the same time: letters go to the edges. */
  readonly isNarrow: boolean
  /** When it begins, before the name; a second line says it better. */
  readonly time: boolean
  readonly age: boolean
  /** From when to when, on the second line. */
  readonly span: boolean
  /** The word of the status beside its icon; on one line it gives way by itself. */
  readonly statusWord: boolean
  /** Flags that are no alarm. */
  readonly lesserFlags: boolean
  /** The line of type, telephone and what is due. */
  readonly third: boolean
  /** Telephone and what is due. */
  readonly contact: boolean
  readonly reasonLines: 0 | 1 | 2 | 3
}

/** How tall and wide a face is with its edges, in pixels. */
interface Box {
  readonly height: number
  readonly width: number
}

/** Pixels that the edges take of a face (appointment-face.module.css). */
const EDGES: Box = { height: 2, width: 5 }

/**
 * What finds room on a face, told from its size alone: asking the window for each of hundreds of
 * faces takes longer than to draw them.
 *
 * @param rem pixels of one rem
 */
export function roomOn(face: Box, rem: number): FaceRoom {
  const height = (face.height - EDGES.height) / rem
  const width = (face.width - EDGES.width) / rem
  const isLine = height < 2.4
  return {
    ...{ isLine, isLow: height < 1.05, isNarrow: width < 5.5 },
    time: isLine && width >= 16,
    age: width >= (isLine ? 14 : 10),
    span: width >= 7.5,
    statusWord: width >= 10.5 || (width >= 5.5 && width < 7.5),
    lesserFlags: width >= 7.5,
    third: height >= 3.5,
    contact: width >= 10,
    reasonLines: reasonLinesIn(height),
  }
}

function reasonLinesIn(height: number): FaceRoom['reasonLines'] {
  if (height < 4.5) return 0
  if (height < 5.5) return 1
  return height < 6.5 ? 2 : 3
}
