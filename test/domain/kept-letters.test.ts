import { expect, test } from 'vitest';
import { canBeKept, keptLetters, withKeptLetters } from '#domain/kept-letters.ts';

test.for([
  { name: 'whole letters, rare ones among them', text: '乐平𠮷①\n\t', kept: '乐平𠮷①\n\t' },
  { name: 'a zero letter', text: '乐\u0000平', kept: '乐平' },
  { name: 'the first half of a letter', text: '乐\ud842平', kept: '乐\ufffd平' },
  { name: 'the second half of one', text: '\udfb7平', kept: '\ufffd平' },
])('$name', ({ text, kept }) => {
  expect([keptLetters(text), canBeKept(text)]).toEqual([kept, text === kept]);
});

test('names of what JSON held are of such letters too', () => {
  const told = String.raw`{"a\u0000":["b\ud800",{"c":1}],"d":null}`;
  const read: unknown = JSON.parse(told, (_name, one: unknown) => withKeptLetters(one));
  expect(read).toEqual({ a: ['b\ufffd', { c: 1 }], d: null });
});
