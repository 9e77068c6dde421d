import { expect, test } from 'vitest';
import { openNameBook } from '#server/layouts/name-book.ts';
import { readSheets } from '#server/layouts/read-sheets.ts';
import { findUnknownNames } from '#server/loading/layouts/unknown-names.ts';

const book = openNameBook({
  regions: [{ id: 'linxi', name: '临溪区', kind: 'county', insideId: null, names: [] }],
  indicators: [],
});

function namesIn(rows: readonly string[]) {
  const { figures } = readSheets('a.csv', new TextEncoder().encode(rows.join('\n')), {
    ...{ book, symbols: new Map(), shown: [], template: null, hint: null },
  });
  return findUnknownNames(figures, book).map(({ text, unit, figures: count }) => [
    text,
    unit,
    count,
  ]);
}

test('a rank asks for no name that its figures ask for', () => {
  const rows = ['2019年1-5月用电量,,', '地区,用电量（万千瓦时）,用电量位次', '临溪区,12.5,3'];
  expect(namesIn(rows)).toEqual([['用电量', '万千瓦时', 1]]);
});

test('a rank without figures asks for its own', () => {
  expect(namesIn(['2019年1-5月用电量,', '地区,用电量位次', '临溪区,3'])).toEqual([
    ['用电量', '位', 1],
  ]);
});
