import fc from 'fast-check';
import { monthsLabel, periodLabel, yearOf } from '#domain/period.ts';
import type { Indicator } from '#domain/dictionary.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';
import { actual, gap, inUnit, notes, rank, target, type Rows } from './arbitrary-cells.ts';

const { regions, departments, indicators } = loadDictionary();

type Field = 'target' | 'gap' | 'rank';
const fields = fc.subarray<Field>(['target', 'gap', 'rank']);
const line = fc.record({ actual, target, gap, rank });
type Line = typeof line extends fc.Arbitrary<infer One> ? One : never;

const HEADS: Record<Field, string> = {
  target: '目标增速',
  gap: '与目标的差距',
  rank: '在全市排位',
};

function cellsOf(one: Line, own: readonly Field[], { unit }: Indicator): string[] {
  const has = (field: Field) => (own.includes(field) ? [inUnit(one[field], unit)] : []);
  return [...has('target'), inUnit(one.actual, unit), ...has('gap'), ...has('rank')];
}

function headsOf({ period }: ReleaseInfo, own: readonly Field[]): string[] {
  const has = (field: Field) => (own.includes(field) ? [HEADS[field]] : []);
  const head = `${monthsLabel(period, yearOf(period))}实际完成`;
  return ['序号', '指标名称', ...has('target'), head, ...has('gap'), ...has('rank')];
}

/** 附件1 to 附件7: some indicators of one region, with notes above or under them. */
export const arbitraryScorecard = (release: ReleaseInfo, regionId?: string): fc.Arbitrary<Rows> =>
  fc
    .record({
      region: regionId ? fc.constant(regionId) : fc.constantFrom(...regions.map(({ id }) => id)),
      own: fields,
      hasUnit: fc.boolean(),
      hasHeadings: fc.boolean(),
      hasNos: fc.boolean(),
      held: fc.subarray(
        indicators.filter(({ departmentId }) => departmentId !== null),
        { minLength: 1 },
      ),
      lines: fc.array(line, { minLength: indicators.length, maxLength: indicators.length }),
      above: notes,
      under: notes,
    })
    .map(({ region, own, hasUnit, hasHeadings, hasNos, held, lines, above, under }) => {
      const about = regions.find(({ id }) => id === region);
      const subject = about?.kind === 'city' ? '各责任部门' : (about?.proseName ?? '');
      let no = 0;
      const body = departments.flatMap(({ id, name }) => {
        const rows = held
          .filter(({ departmentId }) => departmentId === id)
          .map((indicator) => {
            no += 1;
            const cells = cellsOf(lines[no] ?? lines[0]!, own, indicator);
            return [hasNos ? String(no) : '', indicator.name, ...cells];
          });
        const heading = rows.length % 2 === 0 ? name : `${name}（${rows.length}个）`;
        return hasHeadings && rows.length > 0 ? [[heading], ...rows] : rows;
      });
      return [
        [`${periodLabel(release.period)}${subject}主要指标增速完成情况`],
        ...above.map((text) => [text]),
        ...(hasUnit ? [['单位：%']] : []),
        headsOf(release, own),
        ...body,
        ...under.map((text) => [text]),
      ];
    });

/** 附件8: some indicators, each over some regions. */
export const arbitraryRanking = (release: ReleaseInfo): fc.Arbitrary<Rows> =>
  fc
    .record({
      own: fields,
      held: fc.subarray([...indicators], { minLength: 1, maxLength: 6 }),
      regionIds: fc.subarray(
        regions.map(({ name }) => name),
        { minLength: 1 },
      ),
      lines: fc.array(line, { minLength: 42, maxLength: 42 }),
      under: notes,
    })
    .map(({ own, held, regionIds, lines, under }) => [
      [`${periodLabel(release.period)}份全市各地区部分重要指标排名`],
      headsOf(release, own),
      ...held.flatMap((indicator, at) => [
        [String(at + 1), indicator.name],
        ...regionIds.map((region, index) => [
          '',
          region,
          ...cellsOf(lines[at * 7 + index] ?? lines[0]!, own, indicator),
        ]),
      ]),
      ...under.map((text) => [text]),
    ]);
