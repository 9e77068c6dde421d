import { describe, expect, test } from 'vitest';
import { titleLines } from '#server/formats/title-lines.ts';

describe('a title', () => {
  test.for([
    {
      name: 'that fits stays on one line',
      title: '关于主要指标完成情况的通报',
      expected: ['关于主要指标完成情况的通报'],
    },
    {
      name: 'that does not is broken between words, its lines about as long as one another',
      title: '2019年1-6月各责任部门主要指标增速完成情况',
      expected: ['2019年1-6月各责任部门', '主要指标增速完成情况'],
    },
    {
      name: 'never ends a line inside a date',
      title: '关于本市2019年1-12月的通报',
      width: 20,
      expected: ['关于本市', '2019年1-12月的通报'],
    },
    {
      name: 'of no words stays whole',
      title: '1'.repeat(60),
      expected: ['1'.repeat(60)],
    },
  ])('$name', ({ title, width = 40, expected }) => {
    expect(titleLines(title, width)).toEqual(expected);
  });
});
