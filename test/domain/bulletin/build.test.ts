import { describe, expect, test } from 'vitest';
import { bulletinLines, HALF_YEAR, SAMPLE, sampleInput, sampleRow } from './sample-board.ts';

/** One indicator for every name, met or not, each region's target 10.0. */
const rows = (figures: Record<string, readonly [string, string]>) =>
  Object.entries(figures).map(([id, [east, west]]) =>
    sampleRow({ id, proseName: id }, [
      ['east', east],
      ['west', west],
    ]),
  );

describe('part 一', () => {
  test('says that all met their targets when none is unmet', () => {
    const row = sampleRow({}, [
      ['city', '11.0'],
      ...['east', 'west', 'north', 'park', 'port'].map((id) => [id, '10.0'] as const),
    ]);
    expect(bulletinLines(sampleInput([row]))).toEqual([
      '一、县（市、区）、园区',
      '从1-6月各县（市、区）、园区主要指标增速完成情况来看，各县（市、区）、园区可监测目标完成情况的指标均达到目标。',
      '二、责任部门',
      '从1-6月各责任部门主要指标增速完成情况来看，可监测目标完成情况的1个指标均达到目标。',
    ]);
  });

  test('says that there is nothing to go by when no figure has a target', () => {
    const row = sampleRow({}, [
      ['city', '11.0', null],
      ['east', null],
      ['park', '1.0', null],
    ]);
    expect(bulletinLines(sampleInput([row]))).toEqual([
      '一、县（市、区）、园区',
      '从1-6月各县（市、区）、园区主要指标增速完成情况来看，没有可监测目标完成情况的指标。',
      '二、责任部门',
      '从1-6月各责任部门主要指标增速完成情况来看，没有可监测目标完成情况的指标。',
    ]);
  });

  test('names the regions with unmet indicators when others have none', () => {
    const [, opening] = bulletinLines(
      sampleInput([
        sampleRow({}, [
          ['east', '9.0'],
          ['west', '10.0'],
          ['park', '9.0'],
        ]),
      ]),
    );
    expect(opening).toBe(
      '从1-6月各县（市、区）、园区主要指标增速完成情况来看，东县、市高新区有部分主要指标未完成目标。',
    );
  });

  test('speaks of parks alone where there are only parks', () => {
    const row = sampleRow({ groupId: 'parks', proseName: '增加值' }, [
      ['park', '9.0'],
      ['port', '9.5'],
    ]);
    expect(bulletinLines(sampleInput([row])).slice(0, 6)).toEqual([
      '一、园区',
      '从1-6月各园区主要指标增速完成情况来看，各园区均有部分主要指标未完成目标。',
      '（一）市高新区可监测目标完成情况的1个指标中，未达到目标的有1个，占比100.0%。未达标指标如下：',
      '1．增加值同比增长9.0%，与目标的差距为1.0个百分点，增速位居各园区第二。',
      '（二）市港区可监测目标完成情况的1个指标中，未达到目标的有1个，占比100.0%。未达标指标如下：',
      '1．增加值同比增长9.5%，与目标的差距为0.5个百分点，增速位居各园区第一。',
    ]);
  });

  test('counts most unmet first, equals in reverse of annex order, parks after the counties', () => {
    const board = [
      sampleRow({ id: 'a' }, [
        ['east', '9.0'],
        ['west', '9.0'],
        ['north', '9.0'],
        ['park', '9.0'],
        ['port', '9.0'],
      ]),
      sampleRow({ id: 'b' }, [
        ['east', '11.0'],
        ['west', '11.0'],
        ['north', '9.0'],
        ['park', '11.0'],
        ['port', '9.0'],
      ]),
    ];
    const heads = bulletinLines(sampleInput(board)).filter((line) => line.startsWith('（'));
    expect(heads.map((line) => line.slice(0, 5))).toEqual([
      '（一）北区',
      '（二）西县',
      '（三）东县',
      '（四）市高',
      '（五）市港',
    ]);
  });

  test('orders counties by the number unmet, not by its share', () => {
    const board = [
      ...rows({ a: ['9.0', '9.0'], b: ['9.0', '11.0'], c: ['11.0', '11.0'], d: ['11.0', '11.0'] }),
      sampleRow({ id: 'e' }, [['north', '9.0']]),
    ];
    const heads = bulletinLines(sampleInput(board)).filter((line) => line.startsWith('（'));
    expect(heads).toEqual([
      '（一）东县可监测目标完成情况的4个指标中，未达到目标的有2个，占比50.0%。未达标指标如下：',
      '（二）北区可监测目标完成情况的1个指标中，未达到目标的有1个，占比100.0%。未达标指标如下：',
      '（三）西县可监测目标完成情况的4个指标中，未达到目标的有1个，占比25.0%。未达标指标如下：',
    ]);
  });

  test('lists items in the order of the annex', () => {
    const board = rows({ 甲: ['9.0', '9.0'], 乙: ['9.0', '9.0'] });
    const lineNo = (indicatorId: string, regionId: string) =>
      regionId === 'east' ? { 甲: 2, 乙: 1 }[indicatorId]! : null;
    const items = bulletinLines(sampleInput(board, { lineNo })).filter((line) => /^\d/u.test(line));
    expect(items.map((line) => line.slice(0, 3))).toEqual(['1．甲', '2．乙', '1．乙', '2．甲']);
  });

  test('leaves what is missing or has no target out of the count', () => {
    const board = [
      sampleRow({ id: 'a' }, [['east', '9.0']]),
      sampleRow({ id: 'b' }, [['east', null]]),
      sampleRow({ id: 'c' }, [['east', '3.0', null]]),
    ];
    expect(bulletinLines(sampleInput(board))[2]).toBe(
      '（一）东县可监测目标完成情况的1个指标中，未达到目标的有1个，占比100.0%。未达标指标如下：',
    );
  });

  test('ranks past the twentieth in Chinese numerals', () => {
    const names = Array.from({ length: 21 }, (_, index) => `r${index}`);
    const dictionary = {
      ...SAMPLE,
      regions: names.map((id) => ({ ...SAMPLE.regions[1]!, id, proseName: id })),
      groups: [{ id: 'counties', label: '各县（市、区）', sizeNote: '', memberIds: names }],
    };
    const row = sampleRow(
      {},
      names.map((id, index) => [id, `${30 - index}.0`, index === 20 ? '11.0' : '1.0'] as const),
      HALF_YEAR,
      dictionary,
    );
    const items = bulletinLines(sampleInput([row], { dictionary })).filter((line) =>
      /^\d/u.test(line),
    );
    expect(items).toEqual([
      '1．地区生产总值同比增长10.0%，与目标的差距为1.0个百分点，增速位居各县（市、区）第二十一。',
    ]);
  });

  test('names the one month of a monthly release', () => {
    const july = { start: '2020-07', end: '2020-07' };
    const board = [
      sampleRow({ id: 'a', groupId: null }, [['east', '9.0']], july),
      sampleRow({ id: 'b', groupId: null }, [['east', '9.0']], {
        start: '2020-06',
        end: '2020-06',
      }),
    ];
    const lines = bulletinLines(sampleInput(board, { period: july }));
    expect(lines[1]).toMatch(/^从7月各县（市、区）/u);
    expect(lines.slice(3, 5)).toEqual([
      '1．地区生产总值同比增长9.0%，与目标的差距为1.0个百分点。',
      '2．地区生产总值6月同比增长9.0%，与目标的差距为1.0个百分点。',
    ]);
  });
});
