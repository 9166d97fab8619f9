import { describe, expect, test } from 'vitest'
import { procedures } from '../../core/contract.ts'
import { steps } from '../../migrations/index.ts'
import { touchedBy, touchedPlaces } from '../../renderer/client/touched.ts'

const fedTables = [
  ...steps
    .map(({ sql }) => sql)
    .join('\n')
    .matchAll(/create trigger (\w+)_feed_insert/gu),
].map(([, table]) => table)

describe('what a change of a table makes old', () => {
  test('is known for every table that feeds changes', () => {
    expect(fedTables.length).toBeGreaterThan(10)
    expect(fedTables.filter((table) => !(String(table) in touchedBy))).toEqual([])
  })

  test('names reads of the contract', () => {
    const places = Object.values(touchedBy).flat()
    const unknown = places.filter(([module, name]) => {
      const procedure: unknown = name === undefined ? true : Reflect.get(procedures[module], name)
      return procedure === undefined
    })
    expect(unknown).toEqual([])
  })

  test('is asked once, however many tables name it', () => {
    expect(touchedPlaces(['charges', 'payments'])).toEqual([['billing'], ['appointments']])
    expect(touchedPlaces(['unheard_of'])).toEqual([])
  })
})
