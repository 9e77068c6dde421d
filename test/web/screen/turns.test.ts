import { describe, expect, test } from 'vitest';
import { actOf } from '../../../web/src/routes/screen/keys.ts';
import { FIRST, pass, placeOf, step, type Turn } from '../../../web/src/routes/screen/turns.ts';

describe('the pictures take turns', () => {
  const wait = (turn: Turn, ms: number, keys = ['a', 'b']) => pass(turn, ms, { keys, seconds: 20 });

  test('each for its time, and the first again after the last', () => {
    const almost = wait(FIRST, 19_750);
    expect(placeOf(almost, ['a', 'b'])).toBe(0);
    const second = wait(almost, 250);
    expect(second).toMatchObject({ key: 'b', shownMs: 0 });
    expect(wait(second, 20_000).key).toBe('a');
  });

  test('not while they are paused, and with the time that was left afterwards', () => {
    const paused = { ...wait(FIRST, 15_000), isPaused: true };
    expect(wait(paused, 60_000)).toBe(paused);
    expect(wait({ ...paused, isPaused: false }, 5_000).key).toBe('b');
  });

  test('back from the first to the last', () => {
    expect(step(FIRST, -1, ['a', 'b', 'c']).key).toBe('c');
  });

  const renewed = [
    { name: 'the same one where another came before it', keys: ['new', 'a', 'b', 'c'], place: 2 },
    { name: 'the next where it is gone', keys: ['a', 'c'], place: 1 },
    { name: 'the last where fewer are left', keys: ['a'], place: 0 },
    { name: 'none where none is left', keys: [], place: 0 },
  ];
  test.for(renewed)('when the figures were read anew: $name', ({ keys, place }) => {
    const shown = step(FIRST, 1, ['a', 'b', 'c']);
    expect(placeOf(shown, keys)).toBe(place);
    expect(step(shown, 1, keys).shownMs).toBe(0);
  });
});

const free = { ctrlKey: false, metaKey: false, altKey: false, repeat: false };
const cases = [
  { name: 'space', pressed: { ...free, key: ' ' }, act: 'toggle' },
  { name: 'p, small or capital', pressed: { ...free, key: 'P' }, act: 'toggle' },
  { name: 'the right arrow', pressed: { ...free, key: 'ArrowRight' }, act: 'next' },
  { name: 'the full-width question mark', pressed: { ...free, key: '？' }, act: 'help' },
  { name: 'Esc', pressed: { ...free, key: 'Escape' }, act: 'leave' },
  {
    name: 'Ctrl-F, the search of the browser',
    pressed: { ...free, key: 'f', ctrlKey: true },
    act: null,
  },
  { name: 'a key held down', pressed: { ...free, key: ' ', repeat: true }, act: null },
  { name: 'any other letter', pressed: { ...free, key: 'x' }, act: null },
];
test.for(cases)('$name: $act', ({ pressed, act }) => {
  expect(actOf(pressed)).toBe(act);
});
