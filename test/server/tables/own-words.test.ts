import { describe, expect, test } from 'vitest';
import type { Dictionary } from '#domain/dictionary.ts';
import type { Office } from '#domain/office.ts';
import { createNames } from '#server/tables/names.ts';
import { readTable } from '#server/tables/read-table.ts';
import { gridFrom, loadDictionary, loadRelease } from '#test/fixtures/tables/context.ts';

const RELEASE = loadRelease('2019-06');

/** The real dictionary as that of another kind of place. */
function contextFor(office: Pick<Office, 'name' | 'kind' | 'dutyWord'>) {
  const real = loadDictionary();
  const dictionary: Dictionary = {
    ...real,
    regions: real.regions.map((region) =>
      region.kind === 'city'
        ? {
            ...region,
            name: office.name,
            shortName: office.name,
            proseName: office.name,
            aliases: [],
          }
        : region,
    ),
    groups: real.groups.map((group) => ({ ...group, label: '五省' })),
    office: { language: 'zh', months: 'merged', isExample: false, ...office },
  };
  return { dictionary, names: createNames(dictionary), release: RELEASE };
}

const PROVINCE = contextFor({ name: '东明省', kind: 'province', dutyWord: '牵头单位' });
const COUNTY = contextFor({ name: '青县', kind: 'county', dutyWord: '责任部门' });
const cityOf = ({ dictionary }: typeof PROVINCE) =>
  dictionary.regions.find(({ kind }) => kind === 'city')?.id;

const read = (rows: readonly string[], context: typeof PROVINCE) => {
  const { table, problems } = readTable(gridFrom(rows), context);
  return { table, problems: problems.map(({ code, found }) => [code, found]) };
};

describe('the place as a whole', () => {
  test.for([
    { name: '全省', context: PROVINCE },
    { name: '全县', context: COUNTY },
  ])('is $name, though the dictionary writes it out', ({ name, context }) => {
    const { table, problems } = read(
      [
        '2019年1-6月主要指标排名',
        '序号|指标名称|1-6月实际完成|排位',
        '1|地区生产总值||',
        `|${name}|8.1|`,
        '|乐平市|9.1|1',
      ],
      context,
    );
    expect(problems).toEqual([]);
    const rows = table?.kind === 'ranking' ? table.rows : [];
    expect(rows.map(({ regionId, actual }) => [regionId, actual.value])).toEqual([
      [cityOf(context), 8.1],
      ['leping', 9.1],
    ]);
  });

  const HEADS = [
    { head: '在全省排位', context: PROVINCE, rank: '2', wider: undefined },
    { head: '在全县排位', context: COUNTY, rank: '2', wider: undefined },
    { head: '在全省排位', context: COUNTY, rank: undefined, wider: '全省' },
  ];
  test.for(HEADS)('$head of $context.dictionary.office.name', ({ head, context, rank, wider }) => {
    const { table } = read(
      [
        '2019年1-6月乐平市主要指标情况',
        `序号|指标名称|1-6月实际完成|${head}`,
        '1|地区生产总值|9.1|2',
      ],
      context,
    );
    const [row] = table?.kind === 'scorecard' ? table.rows : [];
    expect(row?.rank?.text).toBe(rank);
    expect(row?.widerRanks?.[0]?.group).toBe(wider);
  });

  test('a place in the city is none of the county’s own', () => {
    const { table, problems } = read(
      [
        '2019年1-6月乐平市主要指标情况',
        '序号|指标名称|1-6月实际完成|在全市排位',
        '1|地区生产总值|9.1|2',
      ],
      COUNTY,
    );
    expect(problems).toEqual([['left-out', '在全市排位']]);
    expect(table?.kind === 'scorecard' && table.rows[0]?.rank).toBeNull();
  });
});

describe('who is responsible', () => {
  test('by the office’s own word a title says that the table is of all of them', () => {
    const rows = [
      '2019年1-6月各牵头单位主要指标情况',
      '序号|指标名称|1-6月实际完成',
      '发展和改革委员会（1个）||',
      '1|地区生产总值|8.1',
    ];
    const { table, problems } = read(rows, PROVINCE);
    expect([table?.kind, problems]).toEqual(['department-scorecard', []]);
    expect(read(rows, COUNTY).problems).toMatchObject([['unknown-region', '各牵头单位']]);
  });

  test.for(['牵头单位', '责任部门', '责任单位'])('heads a column of their names: %s', (head) => {
    const { table, problems } = read(
      [
        '2019年1-6月乐平市主要指标情况',
        `序号|指标名称|${head}|1-6月实际完成`,
        '1|地区生产总值|市商务局|9.1',
        '2|工业用电量|不知道局|3.0',
        '3|固定资产投资||4.0',
      ],
      PROVINCE,
    );
    expect(problems).toEqual([['bad-value', '不知道局']]);
    const rows = table?.kind === 'scorecard' ? table.rows : [];
    expect(rows.map(({ departmentId }) => departmentId)).toEqual(['swj', null, null]);
  });
});

describe('the regions together, by the label of their group', () => {
  test('五省平均 is a sum, which is left out with a warning', () => {
    const { table, problems } = read(
      [
        '2019年1-6月主要指标排名',
        '序号|指标名称|1-6月实际完成|排位',
        '1|地区生产总值||',
        '|五省平均|8.6|',
        '|乐平市|9.1|1',
      ],
      PROVINCE,
    );
    expect(problems).toEqual([['total-row', '五省平均']]);
    expect(table?.kind === 'ranking' && table.rows.length).toBe(1);
  });

  test.for([
    { says: '为五省对比', size: 5 },
    { says: '为四个市（州）对比', size: 4 },
    { says: '为6个街道对比', size: 6 },
  ])('a note says $says', ({ says, size }) => {
    const { table, problems } = read(
      [
        '2019年1-6月乐平市主要指标情况',
        '序号|指标名称|1-6月实际完成',
        '1|地区生产总值|9.1',
        `注：序号1${says}。`,
      ],
      PROVINCE,
    );
    expect(problems).toEqual([]);
    expect(table?.kind === 'scorecard' && table.claims[0]?.groupSize).toBe(size);
  });
});
