import { expect, test } from 'vitest';
import { readRichStrings } from '#server/formats/biff/shared-strings.ts';

const HEAD = [2, 0, 0, 0, 2, 0, 0, 0];
/** `ab`, one byte a letter, in one font. */
const PLAIN = [2, 0, 0, 0x61, 0x62];
/** `9.12`, from whose fourth letter font 6 counts. */
const RICH_HEAD = [4, 0, 8, 1, 0];
const RUN = [3, 0, 6, 0];
const EXPECTED = { text: '9.12', runs: [{ start: 3, font: 6 }] };

const read = (...segments: readonly (readonly number[])[]) => [
  ...readRichStrings(segments.map((one) => Uint8Array.from(one))),
];

test('a string in several fonts is found by its number', () => {
  expect(read([...HEAD, ...PLAIN, ...RICH_HEAD, 0x39, 0x2e, 0x31, 0x32, ...RUN])).toEqual([
    [1, EXPECTED],
  ]);
});

test('letters go on in the next record, in the width it says', () => {
  const first = [...HEAD, ...PLAIN, ...RICH_HEAD, 0x39, 0x2e];
  expect(read(first, [1, 0x31, 0, 0x32, 0, ...RUN])).toEqual([[1, EXPECTED]]);
  expect(read(first, [0, 0x31, 0x32, 3], [0, 6, 0])).toEqual([[1, EXPECTED]]);
});

test('phonetic words behind a string are passed over', () => {
  const rich = [4, 0, 12, 1, 0, 2, 0, 0, 0, 0x39, 0x2e, 0x31, 0x32, ...RUN, 7, 7];
  expect(read([...HEAD, ...rich, ...PLAIN])).toEqual([[0, EXPECTED]]);
});

test('what breaks off ends', () => {
  expect(read([...HEAD.slice(0, 4), 255, 255, 255, 255, ...RICH_HEAD, 0x39])).toHaveLength(1);
  expect(read([])).toEqual([]);
});
