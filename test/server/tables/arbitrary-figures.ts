import fc from 'fast-check';
import { periodLabel, yearOf } from '#domain/period.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';
import { actual, inUnit, type Rows } from './arbitrary-cells.ts';

const { regions } = loadDictionary();

const plain = actual.map((text) => inUnit(text, ''));
const counted = actual.map((text) => inUnit(text, '家'));

/** Indices lie around 100: a rise in their place is warned of. */
const price = actual.map((text) => {
  const size = Number(/\d+(?:\.\d+)?/u.exec(text)?.[0] ?? Number.NaN);
  return Number.isNaN(size) ? text : (90 + (size % 20)).toFixed(1);
});

const BLOCKS = ['合计', '规上工业', '房地产', '限上贸易', '规上服务业'];

/** 附件9: some blocks over some regions, its title with months or without. */
export const arbitraryNetEntry = (release: ReleaseInfo): fc.Arbitrary<Rows> =>
  fc
    .record({
      hasMonths: fc.boolean(),
      blocks: fc.subarray(BLOCKS, { minLength: 1 }),
      names: fc.subarray(
        regions.map(({ shortName }) => shortName),
        { minLength: 2 },
      ),
      cells: fc.array(counted, { minLength: 105, maxLength: 105 }),
      under: fc.subarray(['注：本表数据未经年度核算。', '另有一句。']),
    })
    .map(({ hasMonths, blocks, names, cells, under }) => {
      const cell = (row: number, column: number) => cells[(row * 7 + column) % 105] ?? '';
      return [
        [`${hasMonths ? periodLabel(release.period) : ''}全市各地区净增、新增、退出单位数`],
        ['', ...names],
        ...blocks.flatMap((block, at) => [
          [block],
          ...['净增', '新增', '退出'].map((measure, index) => [
            measure,
            ...names.map((_, column) => cell(at * 3 + index, column)),
          ]),
        ]),
        ...(under.length === 2 ? under.map((text) => [text]) : []),
      ];
    });

export const arbitraryCpi = ({ period }: ReleaseInfo): fc.Arbitrary<Rows> =>
  fc
    .record({
      own: fc.subarray(['环比', '同比', '累计'], { minLength: 2 }),
      cells: fc.array(price, { minLength: 9, maxLength: 9 }),
    })
    .map(({ own, cells }) => [
      ['景德镇市CPI指数'],
      ['月份', ...own],
      ...[...new Set([period.start, period.end])].map((month, row) => [
        `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
        ...own.map((_, column) => cells[row * 3 + column] ?? ''),
      ]),
    ]);

export const arbitraryHouseholds = ({ period }: ReleaseInfo): fc.Arbitrary<Rows> =>
  fc
    .record({
      title: fc.constantFrom('居民消费收入', '居民消费指数', '居民人均收入', '居民生活消费支出'),
      urban: fc.constantFrom('城镇居民生活消费支出', '城镇居民人均收入', '城镇居民'),
      rural: fc.constantFrom('农村居民生活消费支出', '农村居民人均收入', '农村居民'),
      isSingle: fc.boolean(),
      cells: fc.array(plain, { minLength: 6, maxLength: 6 }),
    })
    .map(({ title, urban, rural, isSingle, cells }) => {
      const year = yearOf(period);
      const half = isSingle ? ['本期'] : [`${year}年上半年`, `${year - 1}年上半年`];
      const heads = [...half, '增幅'];
      const blanks = heads.slice(1).map(() => '');
      return [
        [`${year}上半年景德镇市城乡${title}`],
        [urban, ...blanks, rural, ...blanks],
        [...heads, ...heads],
        cells.slice(0, heads.length * 2),
      ];
    });

export const arbitraryPlan: fc.Arbitrary<Rows> = fc
  .array(
    fc.record({
      target: fc.constantFrom(
        '12%以下',
        '10.5',
        '控制在12%以内',
        '比2015年下降16%',
        '稳定在143万亩',
      ),
      region: fc.constantFrom(...regions.map(({ name }) => name)),
      unit: fc.constantFrom('%', '万亩', ''),
      base: fc.constantFrom(['', ''], ['2015', '12.50'], ['2015', '3']),
      field: fc.constantFrom('', '营养健康'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) => [
    [
      '文号',
      '成文日期',
      '文件',
      '领域',
      '指标名称',
      '地区',
      '单位',
      '基期',
      '基期值',
      '目标年',
      '目标原文',
    ],
    ...rows.map(({ target, region, unit, base, field }, index) => [
      '景府办字〔2019〕61号',
      '2019-09-09',
      '计划',
      field,
      `指标${index}`,
      region,
      unit,
      ...base,
      '2020',
      target,
    ]),
  ]);
