import { expect, test } from 'vitest';
import {
  capitalised,
  counted,
  listed,
  sayName,
  sayPeriod,
  sayProseName,
  sayShortName,
  sayUnit,
} from '#domain/said-names.ts';

const leping = { name: '乐平市', shortName: '乐平市', proseName: '乐平市' };

test('a name without an English one is its own in both', () => {
  const own = { zh: '乐平市', en: '乐平市' };
  for (const nameEn of [null, '']) {
    expect(sayName({ ...leping, nameEn })).toEqual(own);
    expect(sayProseName({ ...leping, nameEn })).toEqual(own);
    expect(sayShortName({ ...leping, shortNameEn: nameEn })).toEqual(own);
  }
});

test('names, periods and units are said as the pages say them', () => {
  expect(sayName({ ...leping, nameEn: 'Leping' }).en).toBe('Leping');
  expect(sayShortName({ shortName: '全市', shortNameEn: 'City' }).en).toBe('City');
  expect(sayPeriod({ start: '2019-01', end: '2019-06' })).toEqual({
    zh: '2019年1-6月',
    en: 'Jan–Jun 2019',
  });
  expect(sayUnit('家')).toEqual({ zh: '家', en: 'enterprises' });
  expect(sayUnit('%')).toEqual({ zh: '%', en: '%' });
});

test('lists and counts are put as each language puts them', () => {
  expect(listed([sayUnit('家'), sayUnit('元')])).toEqual({ zh: '家、元', en: 'enterprises, yuan' });
  expect(['row', 'row'].map((row, index) => counted(index + 1, row))).toEqual(['1 row', '2 rows']);
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});

test('a sentence begins with a capital, a quotation as it is', () => {
  expect(capitalised('not read to its end')).toBe('Not read to its end');
  expect(capitalised('“乐平” is unknown')).toBe('“乐平” is unknown');
  expect(capitalised('')).toBe('');
});
