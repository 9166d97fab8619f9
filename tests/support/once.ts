import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeSmallPractice, MONDAY, type SmallPractice } from './small-practice.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The practice of MONDAY; no test opens it, each gets a copy. */
    monday: SmallPractice
  }
}

/** Makes the practice that most tests begin with once for all of them. */
export default function makeOnce({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'daysheet-monday-'))
  provide('monday', makeSmallPractice(join(folder, 'practice.daysheet'), MONDAY))
  return () => rmSync(folder, { recursive: true, force: true })
}
