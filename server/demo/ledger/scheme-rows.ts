import type { LedgerCells } from '#domain/ledger/types.ts';

export const SCHEME = '示例考核办法';

/** id | part of | section | item | points | rule | condition | value | step | unit | a step | floor | cap | each | threshold | better */
const LINES = `
E||示例发展|示例发展|45|合计||||||||||
E1|E|示例发展|示例产值指数|20|加权完成率|||||||120|||
E2|E|示例发展|示例投资指数|15|加权完成率|||||||120|||
E3|E|示例发展|示例项目进度|10|按步扣分|低于年度目标值||1|个百分点|0.5|0||||
L||示例民生|示例民生|30|合计||||||||||
L1|L|示例民生|示例服务指数|15|加权完成率|||||||110|||
L2|L|示例民生|示例实事完成|10|达到得分||||||||||
L3|L|示例民生|示例群众评价|5|评定||||||||||
S||示例安全|示例安全|25|合计||||||0||||
S1|S|示例安全|示例单位能耗|10|加权完成率|||||||120|||越低越好
S2|S|示例安全|示例安全责任|15|达到得分||||||0||||
S2a|S2|示例安全|示例一般事件||按件扣分|每起|-2||||||||
S3|S|示例安全|示例重大事件||本项不得分||0||||||||
B||加分|示例加分||合计|||||||5|||
B1|B|加分|示例表彰||加分||+2||||||每次||
B2|B|加分|示例试点||加分||+1||||||每项||
G优秀||等次|优秀||等次||||||90||||
G良好||等次|良好||等次||||||80|89|||
G合格||等次|合格||等次||||||60|79|||
G不合格||等次|不合格||等次|||||||59|||
D1||程序|自查评分||时限|次年1月10日前|||||||被考核对象||
D2||程序|核定||时限|次年2月10日前|||||||示例办公室||
`;

const COLUMNS = [
  ...['id', 'parent', 'part', 'item', 'points', 'rule', 'condition', 'value', 'step', 'step_unit'],
  ...['per_step', 'floor', 'cap', 'each', 'threshold', 'better'],
] as const;

const READINGS = [
  { item: '89与90之间的小数属哪个等次', setting: '等次界限', chosen: '左闭右开', other: '照原文' },
  { item: '不足一步怎样扣分', setting: '不足一步', chosen: '按比例', other: '不计；按一步计' },
  { item: '总分能否超过100分', setting: '总分超过满分', chosen: '照计', other: '封顶' },
  { item: '除不尽时保留几位小数', setting: '小数位', chosen: '2', other: '1' },
];

/** A made-up scheme that uses most kinds of rules, for those it names, in two groups. */
export function schemeRows(assessed: readonly string[]): LedgerCells[] {
  const head = { scheme: SCHEME, document: SCHEME };
  const items = LINES.trim()
    .split('\n')
    .map((line, index): LedgerCells => {
      const cells = line.split('|');
      const own = COLUMNS.map((id, at) => [id, cells[at] ?? ''] as const);
      return { ...head, source_line: `第${index + 1}行`, ...Object.fromEntries(own) };
    });
  const half = Math.ceil(assessed.length / 2);
  const groups = [assessed.slice(0, half), assessed.slice(half)];
  return [
    {
      ...head,
      id: 'O',
      part: '考核对象',
      item: '考核对象',
      rule: '对象',
      each: assessed.join('、'),
    },
    ...groups.map((members, index): LedgerCells => {
      const name = `示例${index === 0 ? '一' : '二'}类`;
      const own = { part: '考核对象', item: name, rule: '类别', each: members.join('、') };
      return { ...head, id: `K${index + 1}`, ...own };
    }),
    ...items,
    ...READINGS.map(({ item, setting, chosen, other }, index): LedgerCells => {
      const own = { setting, chosen, alternatives: other, decided_by: '示例办公室' };
      return { ...head, id: `R${index + 1}`, part: '读法', item, rule: '读法', ...own };
    }),
  ];
}
