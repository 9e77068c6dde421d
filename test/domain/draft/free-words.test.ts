import { beforeAll, describe, expect, test } from 'vitest';
import { checkAgainst } from '#domain/draft/check.ts';
import { expectBulletin, type Expectation } from '#domain/draft/expected.ts';
import { realTruth, trueText } from './real-release.ts';

let expectation: Expectation;
let text = '';

beforeAll(async () => {
  const truth = await realTruth();
  expectation = expectBulletin(truth);
  text = trueText(truth);
});

/** What is said of words that the office puts behind the bulletin. */
function checkWords(words: string) {
  const { claims, missing, counts } = checkAgainst(`${text}\n${words}\n`, expectation);
  const added = claims.filter(({ start }) => start >= text.length);
  expect({ missing, differs: counts.differs - countDiffering(added) }).toEqual({
    missing: [],
    differs: 0,
  });
  return added.map(({ text: said, kind, verdict }) => `${kind} ${said} ${verdict}`);
}

function countDiffering(claims: readonly { verdict: string }[]): number {
  return claims.filter(({ verdict }) => verdict === 'differs').length;
}

const SILENT = [
  '景德镇市人民政府办公室\n2019年7月29日',
  '现将2019年1-6月主要指标完成情况通报如下。',
  '上半年，各地各部门攻坚克难，但部分指标完成情况不理想，与年初目标仍有差距。',
  '各县（市、区）、园区要对照目标，逐项分析原因，于8月10日前将整改措施报市政府办公室。',
  '三、下一步工作要求\n（一）强化调度。对未达到目标的指标实行周调度。\n1．压实责任。各责任部门要在3日内制定方案。\n2．规上工业增加值要抓紧追赶进度。',
  '从当前情况来看，县（市、区）、园区之间发展不平衡，主要指标分化明显。',
  '（此件主动公开）\n景府办字〔2019〕50号',
  '规上工业增加值回升势头较好，社会消费品零售总额稳中有进。',
];

describe("the office's own words raise no alarm", () => {
  test.for(SILENT)('%s', (words) => {
    expect(checkWords(words)).toEqual([]);
  });

  test('before the bulletin either', () => {
    const words =
      '关于2019年1-6月主要指标完成情况的通报\n\n各县（市、区）人民政府：\n现将情况通报如下。\n\n';
    const { counts } = checkAgainst(words + text, expectation);
    expect(counts).toMatchObject({ differs: 0, missing: 0, notUnderstood: 0, notes: 0 });
  });
});

const LEFT_TO_PEOPLE = [
  {
    words: '规上工业增加值增速较上月回落0.3个百分点。',
    said: ['number 0.3 not-understood'],
  },
  {
    words: '全国固定资产投资同比增长5.8%。',
    said: ['number 5.8 not-understood'],
  },
  {
    words: '商品房销售面积同比下降25.7%，其中乐平市增长11.5%。',
    said: ['number 25.7 not-understood', 'number 11.5 not-understood'],
  },
  {
    words: '乐平市固定资产投资完成50亿元。',
    said: ['number 50 not-understood'],
  },
  {
    words: '共有12个指标未达到目标，需引起重视。',
    said: ['unmet 12个 not-understood'],
  },
];

describe('numbers beside the name of an indicator', () => {
  test.for(LEFT_TO_PEOPLE)('are left to people where it is not said of whom: $words', (one) => {
    expect(checkWords(one.words)).toEqual(one.said);
  });

  test.for([
    {
      words: '其中，乐平市规上工业增加值同比增长9.1%，表现突出。',
      said: ['actual 同比增长9.1% agrees'],
    },
    {
      words: '其中，乐平市规上工业增加值同比增长9.7%，表现突出。',
      said: ['actual 同比增长9.7% differs'],
    },
    { words: '昌江区有14个指标未达到目标。', said: ['unmet 14个 agrees'] },
    { words: '昌江区有15个指标未达到目标。', said: ['unmet 15个 differs'] },
    { words: '全市12个指标未达到目标。', said: ['unmet 12个 agrees'] },
  ])('are held against the data where it is: $words', ({ words, said }) => {
    expect(checkWords(words)).toEqual(said);
  });
});
