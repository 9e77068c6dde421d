import { expect, test } from 'vitest';
import { isSameBytes, readRange } from '#server/routes/byte-range.ts';

test.for([
  ['bytes=0-9', { start: 0, end: 10 }],
  ['bytes=90-', { start: 90, end: 100 }],
  ['bytes=-5', { start: 95, end: 100 }],
  ['bytes=-500', { start: 0, end: 100 }],
  ['bytes=99-200', { start: 99, end: 100 }],
  ['Bytes=7-7', { start: 7, end: 8 }],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=9-3', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=1-2', null],
  [undefined, null],
] as const)('%s of 100 bytes is %o', ([header, expected]) => {
  expect(readRange(header, 100)).toEqual(expected);
});

test.for([
  { ifRange: undefined, tag: '"a"', expected: true },
  { ifRange: '"a"', tag: '"a"', expected: true },
  { ifRange: '"b"', tag: '"a"', expected: false },
  { ifRange: 'W/"a"', tag: 'W/"a"', expected: false },
  { ifRange: 'Mon, 05 Jan 2026 08:00:00 GMT', tag: '"a"', expected: false },
])('If-Range $ifRange, where the tag is $tag: $expected', ({ ifRange, tag, expected }) => {
  expect(isSameBytes(ifRange, tag)).toBe(expected);
});
