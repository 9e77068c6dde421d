import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeLoads } from './demo.ts';

const hashOf = (seed: number) =>
  createHash('sha256')
    .update(JSON.stringify(makeLoads({ seed, months: 2 })))
    .digest('hex');
const text = (release: string, name: string, loads = makeLoads()) =>
  loads
    .find((load) => load.release === release)
    ?.files.find(({ path }) => path === `${release}/${name}`)?.text ?? '';

describe('a demonstration', () => {
  test('is the same to the byte for one seed, and another for another', () => {
    expect(hashOf(1)).toBe(hashOf(1));
    expect(hashOf(2)).not.toBe(hashOf(1));
  });

  test('has a load a release, January with February, and revises some a few days later', () => {
    const loads = makeLoads().map(
      ({ release, at }) => `${release} ${at.toISOString().slice(0, 10)}`,
    );
    expect(loads).toEqual([
      '2025-11 2025-12-20',
      '2025-12 2026-01-20',
      '2026-02 2026-03-20',
      '2025-12 2026-03-25',
      '2026-03 2026-04-20',
      '2026-04 2026-05-20',
      '2026-03 2026-05-25',
    ]);
  });

  test('says of every release that it is made up, and from which seed', () => {
    for (const { release } of makeLoads()) {
      expect(JSON.parse(text(release, 'release.json'))).toMatchObject({ synthetic: true, seed: 3 });
    }
  });

  test('names no real place', () => {
    const all = JSON.stringify(makeLoads());
    expect(all).not.toMatch(/景德镇|乐平|浮梁|珠山|昌江|高新区|陶瓷|Jingdezhen|Leping|Ceramic/u);
    expect(all).toMatch(/甲县.*一号园区/u);
  });

  test('has quarterly indicators in the last month of a quarter only', () => {
    expect(text('2026-03', '附件1 甲县.csv')).toContain('地区生产总值');
    expect(text('2026-04', '附件1 甲县.csv')).not.toContain('地区生产总值');
  });

  test('keeps what runs ahead inside its year, and leaves out what would be January alone', () => {
    expect(text('2025-11', '附件9 净增新增退出.csv')).toContain('2025年1-12月');
    expect(text('2025-12', '附件9 净增新增退出.csv')).toContain('2025年1-12月');
    expect(text('2026-02', '附件1 甲县.csv')).not.toContain('规上其他营利性服务业');
    expect(text('2026-03', '附件1 甲县.csv')).toMatch(/为1-2月数据/u);
  });

  test('lets a park join a comparison half way', () => {
    const loads = makeLoads({ months: 8 });
    const scorecard = (release: string) => text(release, '附件6 市一号园区.csv', loads);
    expect(scorecard('2025-11')).not.toContain('固定资产投资');
    expect(scorecard('2026-03')).toContain('固定资产投资');
  });

  test('grows by as many indicators and regions as are asked for', () => {
    const [load] = makeLoads({ regions: 100, indicators: 60, months: 1 });
    const lines = (name: string) =>
      load?.files
        .find(({ path }) => path === `dictionary/${name}.csv`)
        ?.text.trimEnd()
        .split('\r\n');
    expect(lines('regions')).toHaveLength(1 + 1 + 100);
    expect(lines('indicators')?.filter((line) => line.startsWith('demo-'))).toHaveLength(34);
    expect(new Set(lines('regions')?.map((line) => line.split(',')[2])).size).toBe(102);
  });
});

/** Cells of the lines of a scorecard or ranking that have an actual. */
function linesOf(csv: string): { target: string; actual: string; gap: string; rank: string }[] {
  return csv
    .split('\r\n')
    .map((line) => line.split(','))
    .filter((cells) => cells.length === 6 && /^-?\d/u.test(cells[3] ?? ''))
    .map(([, , target = '', actual = '', gap = '', rank = '']) => ({ target, actual, gap, rank }));
}

describe('its tables', () => {
  test('print gaps that are actual less target', () => {
    // Tenths, so that the subtraction is one of whole numbers.
    const tenths = (word: string) => Math.round(Number(word) * 10);
    const lines = linesOf(text('2026-03', '附件1 甲县.csv')).filter(({ target }) =>
      /^\d+(?:\.\d)?$/u.test(target),
    );
    expect(lines.length).toBeGreaterThan(10);
    for (const { target, actual, gap } of lines) {
      expect(tenths(gap)).toBe(tenths(actual) - tenths(target));
    }
  });

  test('print ranks that count who is ahead', () => {
    const ranking = text('2026-03', '附件8 指标排名.csv')
      .split(/\r\n(?=\d+,[^,]+,,,,)/u)
      .slice(1);
    expect(ranking.length).toBeGreaterThan(10);
    for (const block of ranking) {
      const ranked = linesOf(block).filter(({ rank }) => rank !== '');
      for (const { actual, rank } of ranked) {
        const ahead = ranked.filter((other) => Number(other.actual) > Number(actual)).length;
        expect(Number(rank)).toBe(ahead + 1);
      }
    }
  });

  test('have ties and missing figures now and then', () => {
    const all = makeLoads({ months: 12, regions: 12 }).flatMap(({ files }) => files);
    const ranks = all.filter(({ path }) => path.endsWith('指标排名.csv'));
    const blocks = ranks.flatMap(({ text: csv }) => csv.split(/\r\n(?=\d+,[^,]+,,,,)/u).slice(1));
    const hasTie = (block: string) => {
      const own = linesOf(block)
        .map(({ rank }) => rank)
        .filter(Boolean);
      return new Set(own).size < own.length;
    };
    expect(blocks.some(hasTie)).toBe(true);
    expect(blocks.some((block) => block.includes(',-,,'))).toBe(true);
  });

  test('hold amounts that growth can be worked out from', () => {
    const loads = makeLoads({ months: 14 });
    const amount = (release: string) =>
      Number(/retail-sales-amount,jia,[^,]+,([\d.]+)/u.exec(text(release, '金额.csv', loads))?.[1]);
    const printed = /社会消费品零售总额,[^,]*,([-\d.]+)/u.exec(
      text('2026-03', '附件1 甲县.csv', loads),
    )?.[1];
    const growth = (amount('2026-03') / amount('2025-03') - 1) * 100;
    expect(growth.toFixed(1)).toBe(printed);
  });
});
