import { describe, expect, test } from 'vitest';
import { bulletinLines, sampleInput, sampleRow } from './sample-board.ts';

describe('part 二', () => {
  test('orders departments as part 一 does and leaves out those with none', () => {
    const board = [
      sampleRow({ id: 'a', departmentId: 'fgw' }, [['city', '9.0']]),
      sampleRow({ id: 'b', departmentId: 'gxj' }, [['city', '9.0']]),
      sampleRow({ id: 'c', departmentId: 'swj' }, [['city', '10.0']]),
    ];
    expect(bulletinLines(sampleInput(board)).slice(2)).toEqual([
      '二、责任部门',
      '从1-6月各责任部门主要指标增速完成情况来看，可监测目标完成情况的3个指标中，未达到目标的有2个，占比为66.7%。',
      '（一）市工信局共有1个指标未达目标：',
      '1．地区生产总值同比增长9.0%，与目标的差距为1.0个百分点。',
      '（二）市发改委共有1个指标未达目标：',
      '1．地区生产总值同比增长9.0%，与目标的差距为1.0个百分点。',
    ]);
  });

  test('lacks what nobody answers for, which part 一 has', () => {
    const board = [
      sampleRow({ id: 'a', departmentId: null }, [
        ['city', '9.0'],
        ['east', '9.0'],
      ]),
      sampleRow({ id: 'b', departmentId: 'gxj' }, [['city', '9.5']]),
    ];
    // Of the two that the city misses a department answers for one: 1 ÷ 1 × 100% = 100.0%.
    const lines = bulletinLines(sampleInput(board));
    expect(lines.filter((line) => line.startsWith('（'))).toEqual([
      '（一）东县可监测目标完成情况的1个指标中，未达到目标的有1个，占比100.0%。未达标指标如下：',
      '（一）市工信局共有1个指标未达目标：',
    ]);
    expect(lines).toContain(
      '从1-6月各责任部门主要指标增速完成情况来看，可监测目标完成情况的1个指标中，未达到目标的有1个，占比为100.0%。',
    );
  });

  test('has one block for one department', () => {
    const board = [sampleRow({ departmentId: 'swj' }, [['city', '-0.5']])];
    expect(bulletinLines(sampleInput(board)).slice(4)).toEqual([
      '（一）市商务局共有1个指标未达目标：',
      '1．地区生产总值同比下降0.5%，与目标的差距为10.5个百分点。',
    ]);
  });

  test('says only that there is nothing to go by without figures of the city', () => {
    const lines = bulletinLines(sampleInput([sampleRow({}, [['east', '9.0']])]));
    expect(lines.slice(-2)).toEqual([
      '二、责任部门',
      '从1-6月各责任部门主要指标增速完成情况来看，没有可监测目标完成情况的指标。',
    ]);
  });
});
