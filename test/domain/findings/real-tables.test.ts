import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasPrintedRows, type PrintedTable } from '#domain/printed.ts';
import { findIn, lineOf, readTables } from './printed-release.ts';

const TABLES = readTables('2019-06');
const FOUND = findIn('2019-06', TABLES);

describe('2019-06', () => {
  test('has nine findings: a footnote in four counties, and a gap left out', () => {
    // 序号3 其他营利性服务业 is of the counties alone, 序号4 非营利性行业 has 高新区 too: ranks 1-4 and 1-5
    // stand there. The footnotes say it the other way round. 7.6 − 24.0 = -16.4 is blank in 附件8.
    const counties = ['附件1', '附件2', '附件3', '附件4'];
    expect(FOUND.map(lineOf)).toEqual([
      ...counties.flatMap((table) => [
        `${table} A27 footnote-group: 序号4：4个地区对比 → 序号4：5个地区对比`,
        `${table} A27 footnote-group: 序号3：5个地区对比 → 序号3：4个地区对比`,
      ]),
      '附件8 E19 gap-missing:  → -16.4',
    ]);
  });

  test('says what the cause may be', () => {
    expect(FOUND[0]).toEqual({
      code: 'footnote-group',
      severity: 'error',
      table: '2019年1-6月乐平市主要指标增速完成情况',
      file: '附件1-乐平市.csv',
      sheet: null,
      row: 27,
      column: 1,
      regionId: 'leping',
      indicatorId: 'nonprofit-services-revenue',
      printed: '序号4：4个地区对比',
      printedEn: 'no. 4: 4 regions compared',
      computed: '序号4：5个地区对比',
      computedEn: 'no. 4: 5 regions compared',
      message: '注释说序号4是4个地区对比；按对比地区应为5个，本表排位第4。',
      messageEn:
        'The note says that no. 4 compares 4 regions; by its comparison group it is 5, and this table prints rank 4.',
      cause: '注释中序号4与序号3可能写反。',
      causeEn: 'The note may have nos. 4 and 3 the wrong way round.',
    });
    expect(FOUND.at(-1)).toMatchObject({
      regionId: 'jingdezhen',
      indicatorId: 'other-profit-services-revenue',
      message: '差距空白，应为7.6 − 24.0 = -16.4。',
    });
  });
});

test('2020-07 has two findings: a title and a head that were taken from other tables', () => {
  const found = findIn('2020-07', readTables('2020-07'));
  expect(found.map(lineOf).toSorted()).toEqual([
    '2020上半年景德镇市城乡居民消费指数 A1 label-mismatch: 2020上半年景德镇市城乡居民消费指数 → 居民人均生活消费支出',
    '2020上半年景德镇市城乡居民消费收入 A2 label-mismatch: 城镇居民生活消费支出 → 居民人均收入',
  ]);
});

describe('nothing else is found', () => {
  const sorted = (tables: readonly PrintedTable[]) =>
    findIn('2019-06', tables).map(lineOf).toSorted();
  const all = FOUND.map(lineOf).toSorted();
  /** A whole array in another order. */
  const shuffled = <T>(items: readonly T[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length });

  test('in whatever order tables, rows and figures stand', () => {
    const reordered = shuffled(TABLES).chain((tables) => fc.tuple(...tables.map(shuffleTable)));
    fc.assert(
      fc.property(reordered, (tables) => {
        expect(sorted(tables)).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });

  function shuffleTable(table: PrintedTable): fc.Arbitrary<PrintedTable> {
    if (hasPrintedRows(table)) return shuffled(table.rows).map((rows) => ({ ...table, rows }));
    if ('figures' in table)
      return shuffled(table.figures).map((figures) => ({ ...table, figures }));
    return fc.constant(table);
  }

  test.for(['附件1', '附件5', '附件7', '附件8', '附件9'])('without %s', (name) => {
    const expected = all.filter((line) => !line.startsWith(name));
    expect(sorted(readTables('2019-06', [], [name]))).toEqual(expected);
  });

  test('in one scorecard alone: the ranks can’t be checked', () => {
    const alone = TABLES.filter(({ file }) => file.startsWith('附件2'));
    expect(sorted(alone)).toEqual(all.filter((line) => line.startsWith('附件2')));
  });
});
