import { describe, expect, test } from 'vitest';
import { effectOf, type Damage } from './printed-release.ts';

interface Case extends Damage {
  name: string;
  added: string[];
  gone?: string[];
}

const NOTE_OF_COUNTIES =
  '注：①序号1、4、9、10、13、14、15、16、17为4个地区对比；②序号2、3为5个地区对比；③序号6、8、12为6个地区对比；④序号5、7、11、18为1-7月数据。';
const FOOTNOTE_4 = '附件1 A27 footnote-group: 序号4：4个地区对比 → 序号4：5个地区对比';
const FOOTNOTE_3 = '附件1 A27 footnote-group: 序号3：5个地区对比 → 序号3：4个地区对比';

const FOOTNOTES: Case[] = [
  {
    name: 'another size of group: each number is wrong',
    table: '附件5',
    cell: 'A22',
    text: '注：①序号1、2为5个地区对比；②序号3、5、7为4个地区对比；③序号4、6、13为1-7月数据。',
    added: ['3', '5', '7'].map(
      (no) => `附件5 A22 footnote-group: 序号${no}：4个地区对比 → 序号${no}：6个地区对比`,
    ),
  },
  {
    name: 'a number of an indicator that is not ranked',
    table: '附件5',
    cell: 'A22',
    text: '注：①序号1、2为5个地区对比；②序号3、5、7、8为6个地区对比；③序号4、6、13为1-7月数据。',
    added: ['附件5 A22 footnote-group: 序号8：6个地区对比 → 序号8：不排位'],
  },
  {
    name: 'other months: the figures are taken to be of them',
    table: '附件5',
    cell: 'A22',
    text: '注：①序号1、2为5个地区对比；②序号3、5、7为6个地区对比；③序号4、6、13为1-6月数据。',
    added: ['13', '4', '6'].map(
      (no) => `附件5 A22 footnote-period: 序号${no}：2019年1-6月 → 序号${no}：2019年1-7月`,
    ),
  },
  {
    name: 'a number that the table lacks',
    table: '附件5',
    cell: 'A22',
    text: '注：①序号1、2为5个地区对比；②序号3、5、7为6个地区对比；③序号4、6、14为1-7月数据。',
    added: ['附件5 A22 footnote-number: 序号14 → 共13项'],
  },
  {
    name: 'the wrong way round, mended: the findings are gone',
    table: '附件1',
    cell: 'A27',
    text: NOTE_OF_COUNTIES.replace('1、4、9', '1、3、9').replace('2、3为', '2、4为'),
    added: [],
    gone: [FOOTNOTE_3, FOOTNOTE_4],
  },
  {
    name: 'that leaves a number out claims nothing of it',
    table: '附件1',
    cell: 'A27',
    text: NOTE_OF_COUNTIES.replace('、17为', '为'),
    added: [],
  },
];

const HEADINGS: Case[] = [
  {
    name: 'announces one more',
    table: '附件1',
    cell: 'A4',
    text: '发展和改革委员会（6个）',
    added: ['附件1 A4 heading-count: 6个 → 5个'],
  },
  {
    name: 'announces one less',
    table: '附件7',
    cell: 'A22',
    text: '商务局（6个）',
    added: ['附件7 A22 heading-count: 6个 → 7个'],
  },
  {
    name: 'that announces nothing is right',
    table: '附件1',
    cell: 'A4',
    text: '发展和改革委员会',
    added: [],
  },
  {
    // 财政八项支出 stands there
    name: 'of another department',
    table: '附件2',
    cell: 'A13',
    text: '审计局（1个）'.replace('审计局', '住房和城乡建设局'),
    added: [
      // 1 and 3 stand under one department's two headings
      '附件2 A13 heading-count: 1个 → 4个',
      '附件2 A15 heading-count: 3个 → 4个',
      '附件2 D14 heading-department: 住房和城乡建设局 → 财政局',
    ],
  },
];

describe('a footnote', () => {
  test.for(FOOTNOTES)('$name', ({ added, gone = [], ...damage }) => {
    expect(effectOf('2019-06', [damage])).toEqual({ added, gone });
  });
});

describe('a heading', () => {
  test.for(HEADINGS)('$name', ({ added, ...damage }) => {
    expect(effectOf('2019-06', [damage])).toEqual({ added, gone: [] });
  });
});

describe('a title or head', () => {
  const income = '2020上半年景德镇市城乡居民消费收入';
  const spending = '2020上半年景德镇市城乡居民消费指数';

  test('that says what the table holds is no finding', () => {
    const mended = { table: spending, cell: 'A1', text: '2020上半年景德镇市城乡居民生活消费支出' };
    expect(effectOf('2020-07', [mended])).toEqual({
      added: [],
      gone: [`${spending} A1 label-mismatch: ${spending} → 居民人均生活消费支出`],
    });
  });

  test('mended in one of two places leaves the other', () => {
    const mended = { table: income, cell: 'A2', text: '城镇居民人均收入' };
    expect(effectOf('2020-07', [mended])).toEqual({
      added: [`${income} D2 label-mismatch: 农村居民生活消费支出 → 居民人均收入`],
      gone: [`${income} A2 label-mismatch: 城镇居民生活消费支出 → 居民人均收入`],
    });
  });
});
