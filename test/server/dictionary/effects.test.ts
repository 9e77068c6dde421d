import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DictionaryEffects, ReleaseEffects } from '#server/schemas/dictionary-desk.ts';
import { openOffice, RELEASE, type Office } from '../desk/office.ts';
import { check, rowsOf, withCells, type Row } from './tables.ts';

let office: Office;
let indicators: Row[];
beforeAll(async () => {
  office = await openOffice();
  indicators = await rowsOf(office.li, 'indicators');
});
afterAll(() => office.app.close());

async function effects(tables: Parameters<typeof check>[1]): Promise<DictionaryEffects> {
  const { problems, effects: told } = await check(office.li, tables);
  expect(problems).toEqual([]);
  return told!;
}

const places = ({ ranks }: ReleaseEffects, indicator: string) =>
  ranks
    .filter((one) => one.indicator.id === indicator)
    .map(({ region, from, to }) => `${region.id} ${from}→${to}`)
    .sort();

test('another definition changes nothing that is published', async () => {
  const told = await effects({ indicators: withCells(indicators, 'gdp', { definition: '另作' }) });
  expect(told).toEqual({ releases: [], examined: 2, notExamined: 0, names: [], access: [] });
});

describe('another direction', () => {
  let release: ReleaseEffects;
  beforeAll(async () => {
    const { releases } = await effects({
      indicators: withCells(indicators, 'retail-sales', { direction: 'lower' }),
    });
    expect(releases.map((one) => one.release)).toEqual([RELEASE]);
    release = releases[0]!;
  });

  // 乐平 12.5, 浮梁 11.5, 珠山 10.5, 昌江 6.9: the other way round.
  test('turns the places round', () => {
    expect(release.rankTotal).toBe(4);
    expect(places(release, 'retail-sales')).toEqual([
      'changjiang 4→1',
      'fuliang 2→3',
      'leping 1→4',
      'zhushan 3→2',
    ]);
  });

  // Targets 11.0, 10.5, 10.5, 10.5: 12.5 and 11.5 are above theirs, 10.5 is not, 6.9 is below.
  test('turns what was met and what was not', () => {
    const told = release.statuses.map(
      ({ region, from, to }) => `${region.id} ${from?.status}→${to?.status}`,
    );
    expect(told.sort()).toEqual(['changjiang unmet→met', 'fuliang met→unmet', 'leping met→unmet']);
    expect(release.sentences).toBeGreaterThan(0);
  });
});

test('a region less in a group moves those behind it up, in every indicator of the group', async () => {
  const groups = await rowsOf(office.li, 'comparison_groups');
  const { releases } = await effects({
    comparison_groups: withCells(groups, 'counties', { members: '浮梁县；珠山区；昌江区' }),
  });
  expect(places(releases[0]!, 'retail-sales')).toEqual([
    'changjiang 4→3',
    'fuliang 2→1',
    'leping 1→null',
    'zhushan 3→2',
  ]);
});

test('a line of a family that nobody answers for any more leaves the scorecards, and no other', async () => {
  const neither = { department: '', comparison_group: '' };
  const alone = await effects({ indicators: withCells(indicators, 'retail-sales', neither) });
  expect(alone.releases.flatMap(({ left }) => left)).toEqual([]);
  const { releases } = await effects({
    indicators: withCells(indicators, 'trade-net-entry', neither),
  });
  expect(releases[0]?.left).toMatchObject([{ table: 'indicators', id: 'trade-net-entry' }]);
});

test('another name is told with the releases that show it', async () => {
  const told = await effects({
    indicators: withCells(indicators, 'gdp', { name: '生产总值（GDP）' }),
  });
  expect(told.names).toMatchObject([
    {
      ...{ table: 'indicators', id: 'gdp', column: 'name' },
      ...{ before: '地区生产总值', after: '生产总值（GDP）', releases: 1 },
    },
  ]);
});

test('figures that fewer may see are told, with how many there are', async () => {
  const told = await effects({
    indicators: withCells(indicators, 'cpi-month', { access: '内部' }),
  });
  expect(told.access).toMatchObject([
    { indicator: { id: 'cpi-month' }, from: 'public', to: 'internal', figures: 3, releases: 1 },
  ]);
});

test('a new region without figures changes nothing', async () => {
  const regions = await rowsOf(office.li, 'regions');
  const more: Row = {
    ...{ name: '某新区', short_name: '新区', prose_name: '市某新区', kind: 'park' },
    inside: 'leping',
  };
  expect((await effects({ regions: [...regions, more] })).releases).toEqual([]);
});
