import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextRelease, type NextRelease } from '#domain/calendar/next-release.ts';
import { figuresOf, rowsOf } from '#domain/facts.ts';
import type { PrintedTable } from '#domain/printed.ts';
import { readTable } from '#server/tables/read-table.ts';
import { writeTable } from '#server/tables/write-table.ts';
import { contextOf } from '#test/fixtures/tables/context.ts';
import { readBack, withoutPlaces } from '#test/support/workbook.ts';
import { dictionary, readReal } from './office.ts';

const june = readReal('2019-06');
const july = nextRelease(june.info, june.tables, dictionary);

describe('the release after January to June', () => {
  test('has a head of its own, and no words that were about other months', () => {
    expect(july.info).toEqual({
      id: '2019-07',
      title: '2019年1-7月主要指标完成情况',
      issuer: '景德镇市人民政府办公室',
      docNo: null,
      publishedOn: null,
      period: { start: '2019-01', end: '2019-07' },
      opening: '',
      closing: '',
      annexNames: {
        '2019年1-7月各责任部门主要指标增速完成情况': '2019年1-7月市各责任部门主要指标增速完成情况',
      },
    });
    expect(july.remarks).toEqual([]);
    expect(july.leftOut).toEqual([]);
  });

  test('has the same tables, titles and notes with their months moved', () => {
    expect(july.tables.map(({ title }) => title)).toEqual([
      '2019年1-7月乐平市主要指标增速完成情况',
      '2019年1-7月浮梁县主要指标增速完成情况',
      '2019年1-7月珠山区主要指标增速完成情况',
      '2019年1-7月昌江区主要指标增速完成情况',
      '2019年1-7月市高新区主要指标增速完成情况',
      '2019年1-7月市陶瓷工业园区主要指标增速完成情况',
      '2019年1-7月各责任部门主要指标增速完成情况',
      '2019年1-7月份全市各地区部分重要指标排名',
      '2019年1-8月全市各地区净增、新增、退出单位数',
    ]);
    expect(july.tables[0]?.notes).toEqual([
      '注：①序号1、4、9、10、13、14、15、16、17为4个地区对比；②序号2、3为5个地区对比；③序号6、8、12为6个地区对比；④序号5、7、11、18为1-8月数据。',
    ]);
  });

  test('keeps lines and targets, blanks figures, gaps and ranks', () => {
    const [before, after] = [june.tables, july.tables].map((tables) => tables.flatMap(rowsOf));
    expect(after?.map(({ target }) => target?.text)).toEqual(
      before?.map(({ target }) => target?.text),
    );
    expect(after?.flatMap(({ gap, rank }) => [gap?.text ?? '', rank?.text ?? '']).join('')).toBe(
      '',
    );
    expect(july.tables.flatMap(figuresOf).every(({ value }) => value === null)).toBe(true);
    const ids = (tables: readonly PrintedTable[]) =>
      tables.flatMap(figuresOf).map(({ indicatorId, regionId }) => `${indicatorId} ${regionId}`);
    expect(ids(july.tables)).toEqual(ids(june.tables));
  });

  test('crosses out what comes by quarters, and says why', () => {
    const reason = {
      zh: '季度指标，3、6、9、12月才有',
      en: 'A quarterly indicator, due only in Mar, Jun, Sep, Dec',
    };
    expect(july.notDue).toEqual([
      { indicatorId: 'gdp', reason },
      { indicatorId: 'nonprofit-services-revenue', reason },
    ]);
    const gdp = july.tables.flatMap(figuresOf).filter(({ indicatorId }) => indicatorId === 'gdp');
    expect(new Set(gdp.map(({ text, missingReason }) => `${text} ${missingReason}`))).toEqual(
      new Set(['/ not-applicable']),
    );
  });
});

describe('through the year', () => {
  const months = walk(july, 6);

  test('quarterly lines open again in September', () => {
    const september = months.find(({ info }) => info.id === '2019-09');
    expect(september?.notDue).toEqual([]);
    expect(new Set(september?.tables.flatMap(figuresOf).map(({ text }) => text))).toEqual(
      new Set(['']),
    );
  });

  test('after December come January and February, with targets to be written anew', () => {
    const { info, tables, remarks } = months.at(-1)!;
    expect(info).toMatchObject({ id: '2020-02', title: '2020年1-2月主要指标完成情况' });
    expect(remarks).toEqual([
      {
        zh: '2020年的目标与上年不同，目标各栏留空，请填写。',
        en: 'The targets of 2020 are other than last year’s: they are left blank and have to be filled in.',
      },
    ]);
    expect(tables.flatMap(rowsOf).every(({ target }) => !target?.text)).toBe(true);
    expect(tables.at(-1)?.title).toBe('2020年1-3月全市各地区净增、新增、退出单位数');
  });

  test('in December nothing runs into the next year', () => {
    const december = months.find(({ info }) => info.id === '2019-12');
    expect(december?.tables.at(-1)?.title).toBe('2019年1-12月全市各地区净增、新增、退出单位数');
    expect(december?.tables[0]?.notes[0]).toContain('序号5、7、11、18为1-12月数据');
  });
});

describe('prices and households', () => {
  const gazette = readReal('2020-07');

  test('prices have a line for each month, households are not due', () => {
    const { info, tables, leftOut } = nextRelease(gazette.info, gazette.tables, dictionary);
    expect(info.id).toBe('2020-08');
    const [prices] = tables;
    expect(prices?.title).toBe('景德镇市6-8月份CPI指数');
    expect(figuresOf(prices!).map(({ period: { start, end } }) => `${start}/${end}`)).toEqual(
      ['06', '07', '08'].flatMap((month) => [
        `2020-${month}/2020-${month}`,
        `2020-${month}/2020-${month}`,
        `2020-01/2020-${month}`,
      ]),
    );
    const reason = {
      zh: '半年度指标，6、12月才有',
      en: 'A half-yearly indicator, due only in Jun, Dec',
    };
    expect(leftOut).toEqual([
      { kind: 'households', subject: 'expenditure', reason },
      { kind: 'households', subject: 'income', reason },
    ]);
  });

  test('households of a year later take over last year’s figures', () => {
    const period = { start: '2021-04', end: '2021-06' };
    const { tables } = nextRelease(gazette.info, gazette.tables, dictionary, period);
    const income = tables.find((one) => 'subject' in one && one.subject === 'income');
    expect(figuresOf(income!).map(({ text }) => text)).toEqual([
      '',
      '20102.12',
      '',
      '',
      '7782.79',
      '',
    ]);
  });

  test('households without a figure to take over are left to a file', () => {
    const period = { start: '2020-07', end: '2020-12' };
    const { leftOut } = nextRelease(gazette.info, gazette.tables, dictionary, period);
    const reason = {
      zh: '没有上年同期的数可以沿用，请从文件导入',
      en: 'There are no figures of last year to take over; load it from a file',
    };
    expect(leftOut.map((one) => one.reason)).toEqual([reason, reason]);
  });
});

describe('read(write(table)) = table', () => {
  const gazette = readReal('2020-07');
  const starts = [
    { name: 'of 2019-06', first: july },
    { name: 'of 2020-07', first: nextRelease(gazette.info, gazette.tables, dictionary) },
  ];
  test.for(starts)(
    'for every release of the two years after that $name',
    { timeout: 120_000 },
    async ({ first }) => {
      for (const { info, tables } of walk(first, 22)) {
        for (const table of tables) {
          const layout = writeTable(table, { sheetName: '表', dictionary, period: info.period });
          const [grid] = await readBack([layout]);
          const read = readTable(grid!, contextOf(info));
          expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(withoutPlaces(read.table)).toEqual(withoutPlaces(table));
        }
      }
    },
  );
});

test('whatever the months, moved lines stay as many and each figure is over months of the year', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 12 }),
      fc.integer({ min: 2019, max: 2030 }),
      (month, year) => {
        const period = { start: `${year}-01`, end: `${year}-${String(month).padStart(2, '0')}` };
        const { tables } = nextRelease(june.info, june.tables, dictionary, period);
        const figures = tables.flatMap(figuresOf);
        expect(figures).toHaveLength(june.tables.flatMap(figuresOf).length);
        for (const { period: own } of figures) {
          expect(own.start).toBe(period.start);
          expect(own.end.startsWith(String(year))).toBe(true);
        }
      },
    ),
  );
});

/** A release and those that follow it. */
function walk(first: NextRelease, steps: number): NextRelease[] {
  const walked = [first];
  for (let step = 0; step < steps; step += 1) {
    const { info, tables } = walked.at(-1)!;
    walked.push(nextRelease(info, tables, dictionary));
  }
  return walked;
}
