import { describe, expect, it } from 'vitest'
import { admit, type Destination, type Visitor } from './guards'

const page = (patch: Partial<Destination>): Destination => ({ name: 'x', meta: {}, fullPath: '/x', params: {}, ...patch })
const visitor = (patch: Partial<Visitor>): Visitor => ({ state: 'signed-in', hasRight: () => false, mayRead: () => false, ...patch })

describe('admit', () => {
  it('sends a stranger to sign in and remembers where he wanted to go', () => {
    expect(admit(page({ fullPath: '/map?town=1' }), visitor({ state: 'signed-out' }))).toEqual({ name: 'login', query: { next: '/map?town=1' } })
    expect(admit(page({ fullPath: '/' }), visitor({ state: 'signed-out' }))).toEqual({ name: 'login', query: {} })
  })
  it('lets anybody open public pages, and sends those who are signed in away from the sign-in page', () => {
    expect(admit(page({ name: 'setup', meta: { public: true } }), visitor({ state: 'signed-out' }))).toBe(true)
    expect(admit(page({ name: 'login', meta: { public: true } }), visitor({}))).toEqual({ path: '/' })
  })
  it('needs the ledger to be readable, named by the page or by the address', () => {
    const reads = visitor({ mayRead: (entity) => entity === 'deals' })
    expect(admit(page({ params: { plural: 'deals' } }), reads)).toBe(true)
    expect(admit(page({ params: { plural: 'yards' } }), reads)).toMatchObject({ name: 'forbidden' })
    expect(admit(page({ meta: { entity: 'deals' } }), reads)).toBe(true)
  })
  it('needs the right of the page', () => {
    expect(admit(page({ meta: { right: 'manage_people' } }), visitor({}))).toMatchObject({ name: 'forbidden' })
    expect(admit(page({ meta: { right: 'manage_people' } }), visitor({ hasRight: (right) => right === 'manage_people' }))).toBe(true)
  })
  it('keeps pages of the whole county from those who see their own units only', () => {
    expect(admit(page({ meta: { whole: true } }), visitor({ wholeCounty: false }))).toMatchObject({ name: 'forbidden' })
    expect(admit(page({ meta: { whole: true } }), visitor({ wholeCounty: true }))).toBe(true)
  })
  it('shows the page with its own notice when the server cannot be reached', () => {
    expect(admit(page({ meta: { right: 'manage_people' } }), visitor({ state: 'unreachable' }))).toBe(true)
  })
})
