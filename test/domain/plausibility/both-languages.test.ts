import { expect, test } from 'vitest';
import type { Cell } from '#domain/consequences/types.ts';
import type { Indicator } from '#domain/dictionary.ts';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import { IMPLAUSIBILITY_CODES } from '#domain/plausibility/types.ts';
import { assertSaidAlike } from '#test/support/said-alike.ts';
import { dictionaryWith, month, monthly, sampleCell, STEADY, toDate } from './sample-series.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const NAMED = IDS.map((id): Partial<Indicator> => ({ id, nameEn: `Line ${id.toUpperCase()}` }));
const GDP = { id: 'gdp', nameEn: 'GDP' };

/** The sample's dictionary with English names. */
function dictionaryOf(said: Partial<Indicator>) {
  const { regions, ...rest } = dictionaryWith({ ...GDP, ...said }, ...NAMED);
  return { ...rest, regions: regions.map((one) => ({ ...one, nameEn: `The ${one.id}` })) };
}

function judge(cells: readonly Cell[], history: readonly Cell[], said: Partial<Indicator> = {}) {
  const dictionary = dictionaryOf(said);
  return implausibilities(cells, history, { dictionary, release: cells, elsewhere: history });
}

const column = (end: string, values: readonly string[]) =>
  IDS.map((id, index) => sampleCell(values[index]!, month(end), { indicatorId: id }));
const steady = monthly(STEADY, { from: '2018-01', period: month });
const others = ['west', 'north', 'park', 'port', 'sixth'].map((regionId, index) =>
  sampleCell(`${10 + index}.0`, toDate('2019-06'), { regionId }),
);
const before = column('2018-12', ['1.1', '2.2', '3.3', '4.4', '5.5']);
const count = { measure: 'count', unit: '家', decimals: 0 } as const;
const counts = monthly(
  STEADY.map((text) => String(Math.round(Number(text)))),
  { from: '2018-01', period: month },
);
/** Amounts of two years, of which the second grew by a tenth. */
const amounts = monthly([...STEADY, ...STEADY.map((text) => (Number(text) * 1.1).toFixed(1))], {
  from: '2017-01',
  period: month,
});

const found = [
  ...['21.3', '16.0', '123', '-12.6', '-3.0', null].flatMap((text) =>
    judge([sampleCell(text, month('2019-01'))], steady),
  ),
  ...judge([sampleCell('99', month('2019-01'))], counts, count),
  ...judge([sampleCell('1', month('2019-01'))], counts, count),
  ...judge([sampleCell('99.5', month('2019-01'))], amounts, { measure: 'level', unit: '万元' }),
  ...judge([sampleCell('160.0', month('2019-01'))], steady, { measure: 'index', unit: '上月=100' }),
  ...judge([...others, sampleCell('-45.0', toDate('2019-06'))], []),
  ...judge(column('2019-01', ['2.2', '3.3', '4.4', '5.5', '7.0']), before),
  ...judge(column('2019-01', ['1.1', '2.2', '3.3', '4.4', '5.6']), before),
  ...judge([sampleCell('12.0', month('2018-12'))], [sampleCell('11.0', month('2018-12'))]),
  ...judge(column('2019-01', ['0.105', '10.9', '3.2', '4.1', '8.8']), []),
];

test('every kind is among them', () => {
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(IMPLAUSIBILITY_CODES));
});

test('what is unlikely is said alike in both languages', () => {
  for (const { sentence, sentenceEn } of found) assertSaidAlike({ zh: sentence, en: sentenceEn });
});
