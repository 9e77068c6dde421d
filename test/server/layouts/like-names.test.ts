import { expect, test } from 'vitest';
import { openLikeNames } from '#server/layouts/like-names.ts';
import { openNameBook, type BookRegion } from '#server/layouts/name-book.ts';

const region = (id: string, name: string, kind: string, names: string[] = []): BookRegion => ({
  ...{ id, name, kind, insideId: null },
  names,
});
const city = region('city', '云汀市', 'city', ['全市']);
const east = region('east', '东乐县', 'county');
const likeNames = (regions: readonly BookRegion[]) =>
  openLikeNames(openNameBook({ regions, indicators: [] }));

test('the nation is never offered as the city, though 全国 and 全市 share a letter', () => {
  expect(likeNames([city, east]).regions('全国')).toEqual([]);
  expect(likeNames([city, east]).regions('全省平均')).toEqual([]);
});

test('it is offered as the wider place that is called alike', () => {
  const nation = region('nation', '中国', 'wider', ['全国水平']);
  expect(likeNames([city, nation]).regions('全国')).toEqual([nation]);
});

test('a misprinted county is offered as what it is like', () => {
  expect(likeNames([city, east]).regions('东乐')).toEqual([east]);
});
