import { describe, expect, it } from 'vitest'
import { matchCommands, type Command, thingsFirst } from './commands'

const command = (id: string, text: string, initials: string): Command => ({ id, text, initials, icon: 'home', run: () => undefined })
const all = [command('home', '今日', 'jr sy today'), command('projects', '项目台账', 'xm xmtz projects'), command('map', '一张图', 'yzt dt map'), command('deals', '招商台账', 'zstz deals')]
const ids = (typed: string) => matchCommands(all, typed).map((found) => found.id)

describe('matchCommands', () => {
  it('finds by pinyin initials, whole or begun', () => {
    expect(ids('xm')).toEqual(['projects'])
    expect(ids('yz')).toEqual(['map'])
  })
  it('finds by the words and by English', () => {
    expect(ids('台账')).toEqual(['projects', 'deals'])
    expect(ids('MAP')).toEqual(['map'])
  })
  it('puts what begins with the words first, and lists everything for nothing', () => {
    expect(ids('招商')).toEqual(['deals'])
    expect(ids(' ')).toEqual(['home', 'projects', 'map', 'deals'])
    expect(ids('zzz')).toEqual([])
  })
})

describe('thingsFirst', () => {
  it('puts firms, projects and sites before what was written about them, each in its order', () => {
    const found = [{ entity: 'visit', id: '1' }, { entity: 'enterprise', id: '2' }, { entity: 'task', id: '3' }, { entity: 'project', id: '4' }]
    expect(thingsFirst(found).map((one) => one.id)).toEqual(['2', '4', '1', '3'])
  })
})
