import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import { expect, test } from 'vitest';
import { everything } from '#lib/url/data.ts';
import { findIn } from '#lib/ui/picking.ts';
import { indicatorGroups } from '../../../web/src/routes/data/picker.ts';
import { simplifications, widenings, withoutUnknown } from '../../../web/src/routes/data/widen.ts';

function indicator(id: string, name: string, department: string | null): IndicatorDetail {
  return {
    id,
    name,
    proseName: name,
    nameEn: null,
    unit: '%',
    measure: 'rate',
    direction: 'higher',
    decimals: 1,
    department: department === null ? null : { id: department, name: department, shortName: '', nameEn: null, shortNameEn: null },
    group: null,
    family: null,
    periodLagMonths: 0,
    aliases: id === 'gdp' ? ['地区生产总值（GDP）'] : [],
    definition: '',
    definitionEn: null,
    access: 'public',
    smallBelow: null,
  };
}

const gdp = indicator('gdp', '地区生产总值', 'fgw');
const cpi = indicator('cpi-year', '居民消费价格指数（同比）', null);
const sales = indicator('retail-sales', '社会消费品零售总额', 'swj');

test('indicators stand under their departments, those of none come last', () => {
  const groups = indicatorGroups([gdp, cpi, sales]);
  expect(groups.map(({ name, items }) => [name, ...items.map(({ id }) => id)])).toEqual([
    ['fgw', 'gdp'],
    ['swj', 'retail-sales'],
    ['其他', 'cpi-year'],
  ]);
});

test.each([
  ['', true],
  ['生产 总值', true],
  ['ｇｄｐ', true],
  ['(GDP)', true],
  ['零售', false],
])('“%s” finds 地区生产总值 by name, alias or id: %s', (query, found) => {
  expect(findIn(indicatorGroups([gdp]), query)).toHaveLength(found ? 1 : 0);
});

test('each filter that is set can be let go of, the others stay', () => {
  const same = (id: string) => id;
  const names = { indicator: same, region: same, department: same, release: same };
  const state = {
    ...everything,
    indicator: ['gdp', 'cpi-year', 'retail-sales'],
    region: ['leping'],
    from: '2020-01',
  };
  expect(widenings(state, names)).toEqual([
    { key: 'from', filter: '2020-01 起', state: { ...state, from: null } },
    { key: 'region', filter: '地区：leping', state: { ...state, region: [] } },
    { key: 'indicator', filter: '指标 3 个', state: { ...state, indicator: [] } },
  ]);
  expect(widenings(everything, names)).toEqual([]);
});

test('an id that there is not is let go of alone', () => {
  const state = { ...everything, indicator: ['gdp', 'nonsense'], region: ['leping'] };
  const known = { indicator: [{ id: 'gdp' }], region: [{ id: 'leping' }], department: [], release: [] };
  expect(withoutUnknown(state, known)).toEqual([
    { key: 'indicator', filter: '指标：nonsense', state: { ...state, indicator: ['gdp'] } },
  ]);
});

test('sorting and vintages can be let go of where they are in the way', () => {
  const state = { ...everything, sort: { by: 'value', descending: true } };
  expect(simplifications(state)).toEqual([
    { key: 'sort', filter: '排序', state: { ...state, sort: null } },
  ]);
});
