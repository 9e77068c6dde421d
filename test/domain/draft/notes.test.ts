import { beforeAll, describe, expect, test } from 'vitest';
import { checkAgainst } from '#domain/draft/check.ts';
import { expectBulletin, type Expectation } from '#domain/draft/expected.ts';
import { edit, realTruth, trueText } from './real-release.ts';

let expectation: Expectation;
let text = '';

beforeAll(async () => {
  const truth = await realTruth();
  expectation = expectBulletin(truth);
  text = trueText(truth);
});

const FULIANG = /（三）浮梁县[^]*?(?=（四）)/;
const LEPING = /（四）乐平市[^]*?(?=（五）)/;

const CASES: readonly {
  name: string;
  change: (text: string) => string;
  notes: readonly string[];
}[] = [
  {
    name: 'a number twice',
    change: (draft) => edit(draft, '（三）浮梁县', '（二）浮梁县'),
    notes: [
      'numbering （二） 序号重复或倒退：这里应是第3。',
      'numbering （四） 序号跳过了：这里应是第3。',
    ],
  },
  {
    name: 'a number left out',
    change: (draft) =>
      edit(draft, '4．限上贸易净增入库企业数1-7月12家', '5．限上贸易净增入库企业数1-7月12家'),
    notes: ['numbering 5． 序号跳过了：这里应是第4。'],
  },
  {
    name: 'blocks in another order',
    change: (draft) => {
      const leping = LEPING.exec(draft)?.[0] ?? '';
      const fuliang = FULIANG.exec(draft)?.[0] ?? '';
      return edit(
        draft,
        fuliang + leping,
        leping.replace('四', '三') + fuliang.replace('（三）', '（四）'),
      );
    },
    notes: [
      'block-order 浮梁县 浮梁县一段的次序与通报不同：未达标多的在前，个数相同的按附件次序倒排，园区在后。',
    ],
  },
  {
    name: 'items in another order',
    change: (draft) =>
      edit(
        edit(draft, '1．工业用电量同比下降5.4%，与目标的差距为23.4个百分点。\n2．', '1．'),
        '的差距为16.1个百分点。\n',
        '的差距为16.1个百分点。\n2．工业用电量同比下降5.4%，与目标的差距为23.4个百分点。\n',
      ),
    notes: ['item-order 工业用电量 次序与附件不同。'],
  },
  {
    name: 'a title left out',
    change: (draft) => edit(draft, '二、责任部门\n', ''),
    notes: ['title-missing  没有标题“二、责任部门”。'],
  },
  {
    name: 'fewer decimals than printed',
    change: (draft) =>
      edit(
        draft,
        '同比下降100.0%，与目标的差距为106.0个百分点，增速位居各县（市、区）、园区第四。\n4',
        '同比下降100%，与目标的差距为106.0个百分点，增速位居各县（市、区）、园区第四。\n4',
      ),
    notes: ['decimals 同比下降100% 通报中写作“同比下降100.0%”。'],
  },
];

describe('a note, and no alarm, for', () => {
  test.for([...CASES])('$name', ({ change, notes }) => {
    const { notes: found, counts } = checkAgainst(change(text), expectation);
    expect(found.map((note) => `${note.code} ${note.text} ${note.message}`)).toEqual(notes);
    expect(counts).toMatchObject({ differs: 0, missing: 0, notUnderstood: 0 });
  });
});
