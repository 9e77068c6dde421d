import { expect, test } from 'vitest';
import { sayCellText, unsureFormat, unsureShown } from '#server/formats/unsure-number.ts';

test.for([
  {
    name: 'of a format that is not understood the number and the format are told',
    text: unsureFormat('?/?', 0.5),
    en: '0.5 in the form “?/?”, which is not understood',
  },
  {
    name: 'of a form that is not understood too',
    text: unsureShown('1/2', -0.5),
    en: '-0.5 in the form “1/2”, which is not understood',
  },
  { name: 'what stands in a cell is told as it stands', text: '八点一', en: '八点一' },
])('$name', ({ text, en }) => {
  expect(sayCellText(text)).toEqual({ zh: text, en });
});
