import { expect, test } from 'vitest';
import { quoted, speak } from '#domain/said.ts';

test('a record carries each sentence in both languages', () => {
  const message = { zh: '差距空白。', en: 'The gap is blank.' };
  expect(speak({ message, cause: null, printed: quoted('4.x') })).toEqual({
    message: '差距空白。',
    messageEn: 'The gap is blank.',
    cause: null,
    causeEn: null,
    printed: '4.x',
    printedEn: '4.x',
  });
});
