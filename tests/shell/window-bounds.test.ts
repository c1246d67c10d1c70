import { expect, test } from 'vitest'
import { openingBounds } from '../../src/main/window-bounds.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const left = { x: -1600, y: 0, width: 1600, height: 900 }
const usual = { width: 1280, height: 800 }

test.each([
  ['the first start', null, [screen], usual],
  ['a broken file', { x: 'left', y: 0, width: 1, height: 1 }, [screen], usual],
  [
    'as it was',
    { x: 10, y: 20, width: 1300, height: 900 },
    [screen],
    { x: 10, y: 20, width: 1300, height: 900 },
  ],
  [
    'never below the smallest',
    { x: 10, y: 20, width: 300, height: 200 },
    [screen],
    { x: 10, y: 20, width: 1024, height: 700 },
  ],
  [
    'on the second screen',
    { x: -1500, y: 0, width: 1280, height: 800 },
    [screen, left],
    { x: -1500, y: 0, ...usual },
  ],
  ['that screen is gone', { x: -1500, y: 0, width: 1280, height: 800 }, [screen], usual],
  ['its title bar above the edge', { x: 10, y: -400, width: 1280, height: 800 }, [screen], usual],
  ['its title bar below the edge', { x: 10, y: 1070, width: 1280, height: 800 }, [screen], usual],
  ['no screen at all', { x: 10, y: 10, width: 1280, height: 800 }, [], usual],
])('%s', (_name, saved, screens, expected) => {
  expect(openingBounds(saved, screens)).toEqual(expected)
})
