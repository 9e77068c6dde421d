import { encode } from 'iconv-lite';
import { expect, test } from 'vitest';

import { decodeText } from '#server/formats/decode.ts';

const TEXT = '单位：％,序号\n1,㐀䶵龥\n';

const ENCODINGS = [
  { encoding: 'UTF-8', addBOM: false },
  { encoding: 'UTF-8', addBOM: true },
  { encoding: 'UTF-16LE', addBOM: true },
  { encoding: 'UTF-16LE', addBOM: false },
  { encoding: 'UTF-16BE', addBOM: true },
  { encoding: 'UTF-16BE', addBOM: false },
  { encoding: 'GB18030', addBOM: false },
];

test.for(ENCODINGS)('$encoding, byte order mark $addBOM', ({ encoding, addBOM }) => {
  const decoded = decodeText(encode(TEXT, encoding, { addBOM }), 'a.csv');
  expect(decoded).toEqual({ text: TEXT, problems: [] });
});

test('bytes of no encoding are refused, with a word on how to save them', () => {
  const { text, problems } = decodeText(Uint8Array.of(0xff, 0x31, 0x80, 0x80), 'a.csv');
  expect(text).toBeNull();
  expect(problems).toMatchObject([{ code: 'unreadable-encoding', file: 'a.csv' }]);
  expect(problems[0]?.cure).toContain('CSV UTF-8');
});

test('half a UTF-8 letter after a byte order mark is refused, not replaced', () => {
  const { text } = decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe4, 0xb8), 'a.csv');
  expect(text).toBeNull();
});
