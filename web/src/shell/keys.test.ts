import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import { listenForKeys } from './keys'

function press(key: string, timeStamp: number, on: HTMLElement = document.body): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: timeStamp })
  on.dispatchEvent(event)
}

describe('listenForKeys', () => {
  let stop = () => {}
  const push = vi.fn()
  const listen = () => { stop = listenForKeys({ push } as unknown as Router, { palette: () => {}, help: () => {} }) }
  afterEach(() => {
    stop()
    push.mockReset()
  })

  it('goes by two letters, the second within 1.2 s of g', () => {
    listen()
    press('g', 5000)
    press('y', 6000)
    expect(push).toHaveBeenCalledWith({ name: 'one-page' })
    press('g', 9000)
    press('y', 10_300)
    expect(push).toHaveBeenCalledTimes(1)
  })
  it('does not go by one letter while the page is young', () => {
    listen()
    press('y', 300)
    expect(push).not.toHaveBeenCalled()
  })
  it('leaves g to a part that has its own keys', () => {
    listen()
    const own = document.createElement('div')
    own.dataset.keys = 'own'
    document.body.append(own)
    press('g', 5000, own)
    press('p', 5100, own)
    expect(push).not.toHaveBeenCalled()
  })
})
