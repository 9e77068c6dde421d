import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { measurePassword } from '#server/accounts/password-meter.ts';
import { LONGEST_PIECE, piecesOf } from '#server/accounts/password-pieces.ts';

const WANTED = { about: ['li.ming'], enoughLog10: 8 };

test.for([
  { name: 'what is short stays whole', text: 'chuntian2026', pieces: ['chuntian2026'] },
  { name: 'what is repeated is measured twice', text: 'ab1!'.repeat(64), pieces: ['ab1!ab1!'] },
  { name: 'and if the last time breaks off', text: 'abcabcabcab', pieces: ['abcabc'] },
  { name: 'one sign alone', text: '哈'.repeat(256), pieces: ['哈哈'] },
  { name: 'what ends as it began is not repeated', text: 'abca', pieces: ['abca'] },
  { name: 'nothing', text: '', pieces: [] },
  {
    name: 'what is long is cut',
    text: `${'x'.repeat(64)}${'y'.repeat(64)}z`,
    pieces: ['x'.repeat(64), 'y'.repeat(64), 'z'],
  },
])('$name', ({ text, pieces }) => {
  expect(piecesOf(text)).toEqual(pieces);
});

test('no piece is longer than what is quickly measured, and together they begin the text', () => {
  const signs = fc.string({ unit: 'grapheme', maxLength: 256 });
  const repeated = fc.tuple(signs, fc.nat(40)).map(([text, times]) => text.repeat(times));
  fc.assert(
    fc.property(fc.oneof(signs, repeated), (text) => {
      const pieces = piecesOf(text);
      expect(text.startsWith(pieces.join(''))).toBe(true);
      for (const piece of pieces) expect([...piece].length).toBeLessThanOrEqual(LONGEST_PIECE);
    }),
  );
});

/** How often others have their turn meanwhile. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let [turns, isDone] = [0, false];
  const end = work.finally(() => (isDone = true));
  while (!isDone) {
    await setImmediate();
    turns += 1;
  }
  await end;
  return turns;
}

test('between the pieces others have their turn', async () => {
  await measurePassword('warm up', WANTED);
  const weak = ['a', 'b', 'c', 'd'].map((sign) => sign.repeat(LONGEST_PIECE)).join('');
  // As hard as it is, it is measured to its end.
  const work = measurePassword(weak, { about: [], enoughLog10: Infinity });
  expect(await turnsDuring(work)).toBeGreaterThanOrEqual(4);
});

test('what is hard enough is not measured on', async () => {
  const hard = 'x7#kQ9!mzPw2'.padEnd(LONGEST_PIECE, 'a');
  const alone = await measurePassword(hard, WANTED);
  const longer = await measurePassword(`${hard}password`, WANTED);
  expect(alone.guessesLog10).toBeGreaterThan(WANTED.enoughLog10);
  expect(longer).toEqual(alone);
});
