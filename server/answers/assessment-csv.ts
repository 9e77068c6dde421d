import type { CsvCell } from '#server/formats/csv-write.ts';
import type { Paper } from '#server/schemas/assessment-paper.ts';
import type { SchemeReply } from '#server/schemas/assessment-schemes.ts';
import type { Assessment, AssessmentSummary } from '#server/schemas/assessments.ts';
import { tableOf, type Column } from './csv-table.ts';

const MADE_UP = '虚构';
const madeUp = <Row>(isMadeUp: boolean): Column<Row>[] =>
  isMadeUp ? [['性质', () => MADE_UP]] : [];

export const summaryTable = (assessments: readonly AssessmentSummary[]): CsvCell[][] =>
  tableOf(
    [
      ['考核', ({ title }) => title],
      ['年度', ({ year }) => year],
      ['办法', ({ scheme }) => scheme.document ?? scheme.id],
      ['文号', ({ scheme }) => scheme.docNo],
      ['状态', ({ state, isHidden }) => (isHidden ? '未公布' : STATES[state])],
      ['公布日期', ({ publishedOn }) => publishedOn],
      ['考核对象', ({ assessed }) => assessed],
      ['已有总分', ({ complete }) => complete],
      ['性质', ({ isMadeUp }) => (isMadeUp ? MADE_UP : null)],
    ],
    assessments,
  );

const STATES = {
  begun: '评分中',
  checked: '评分完成',
  approved: '已审定',
  published: '已公布',
  changed: '结果有变，待重新审定',
} as const;

export function resultTable({ leagues, sections, isMadeUp }: Assessment): CsvCell[][] {
  const rows = leagues.flatMap((league) => league.rows);
  return tableOf(
    [
      ['类别', ({ group }) => group],
      ['名次', ({ place }) => place],
      ['考核对象', ({ assessed }) => assessed],
      ...sections.map(({ id, name }): Column<(typeof rows)[number]> => [
        name,
        (row) => row.sections.find((section) => section.id === id)?.points ?? null,
      ]),
      ['总分', ({ total }) => total],
      ['等次', ({ grade }) => grade],
      ['等次说明', ({ gradeNote }) => gradeNote],
      ['自查总分', ({ self }) => self],
      ['核定减自查', ({ difference }) => difference],
      ['已填情况', ({ given }) => given],
      ['应填情况', ({ asked }) => asked],
      ...madeUp<(typeof rows)[number]>(isMadeUp),
    ],
    rows,
  );
}

export const paperTable = ({ items, isMadeUp }: Paper): CsvCell[][] =>
  tableOf(
    [
      ['编号', ({ id }) => id],
      ['上级', ({ parent }) => parent],
      ['项目', ({ name }) => name],
      ['规则', ({ ruleName }) => ruleName],
      ['满分', ({ full }) => full],
      ['情况', ({ facts }) => facts.flatMap(writeFact).join('；')],
      ['计算', ({ steps }) => steps.map(({ message }) => message).join('；')],
      ['得分', ({ points }) => points],
      ['自查得分', ({ self }) => self],
      ['缺', ({ lacks }) => lacks.map(({ message }) => message).join('')],
      [
        '读法',
        ({ steps }) => [...new Set(steps.flatMap(({ reading }) => reading ?? []))].join('、'),
      ],
      ['佐证材料', ({ facts }) => facts.flatMap(({ evidence }) => evidence ?? []).join('；')],
      ['原文', ({ words }) => words],
      ['出处行', ({ line }) => line],
      ...madeUp<(typeof items)[number]>(isMadeUp),
    ],
    items,
  );

function writeFact({ side, part, target, value, event }: Paper['items'][number]['facts'][number]) {
  if (side !== 'checked') return [];
  const named = [part, event].filter((one) => one !== null).join(' ');
  const against = target === null ? '' : `（目标${target}）`;
  return [`${named}${named === '' ? '' : '：'}${value ?? ''}${against}`];
}

export const schemeTable = ({ items, readings }: SchemeReply): CsvCell[][] => [
  ...tableOf(
    [
      ['编号', ({ id }) => id],
      ['上级', ({ parent }) => parent],
      ['项目', ({ name }) => name],
      ['规则', ({ ruleName }) => ruleName],
      ['满分', ({ points }) => points],
      ['得分或扣分', ({ value }) => writeRange(value)],
      ['步长', ({ step }) => step],
      ['步长单位', ({ stepUnit }) => stepUnit],
      ['每步扣分', ({ perStep }) => perStep],
      ['下限', ({ floor }) => floor],
      ['上限', ({ cap }) => cap],
      ['未定之处', ({ open }) => open],
      ['读作', ({ id }) => writeReadings(readings.filter(({ item }) => item === id))],
      ['原文', ({ words }) => words],
      ['出处行', ({ line }) => line],
    ],
    items,
  ),
];

const writeReadings = (readings: SchemeReply['readings']): string =>
  readings.map(({ question, chosen }) => `${question}：${chosen}`).join('；');

function writeRange(value: SchemeReply['items'][number]['value']): string | null {
  if (!value) return null;
  return value.low === value.high ? String(value.low) : `${value.low}～${value.high}`;
}
