import { writeFileSync } from 'node:fs'
import { describeApi } from '../host/openapi.ts'
import { markdownOf } from '../host/reference-markdown.ts'

/** `npm run reference`: writes docs/api.md from the contract. */
writeFileSync(new URL('../docs/api.md', import.meta.url), markdownOf(await describeApi()))
