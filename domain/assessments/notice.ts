import type { BodyParagraph } from '../bulletin/paragraphs.ts';
import type { Result, Results } from './assess.ts';
import { formatPoints } from './score/amounts.ts';

const NUMERALS = '一二三四五六七八九十';

/** 关于2022年度林长制考核结果的通报. */
export const noticeTitle = ({ process }: Pick<Results, 'process'>): string =>
  `关于${process.title}结果的通报`;

/**
 * The notice of the results (考核结果通报): who has which grade, with how many points; who fails, and
 * what follows. Official documents are in Chinese, whatever the language of the page.
 */
export function noticeBody(results: Results): BodyParagraph[] {
  const { scheme, process } = results;
  const by = scheme.document === null ? '考核办法' : `《${scheme.document}》`;
  const no = scheme.docNo === null ? '' : `（${scheme.docNo}）`;
  const opening = `根据${by}${no}，现将${process.title}结果通报如下：`;
  const sections = [
    { title: '考核等次', lines: gradeLines(results) },
    { title: '结果运用', lines: consequenceLines(results) },
  ].filter(({ lines }) => lines.length > 0);
  return [
    { role: 'words', text: opening },
    ...sections.flatMap(({ title, lines }, index): BodyParagraph[] => [
      { role: 'section', text: `${NUMERALS.charAt(index)}、${title}` },
      ...lines.map((text): BodyParagraph => ({ role: 'item', text })),
    ]),
  ];
}

function gradeLines({ scheme, results, leagues }: Results): string[] {
  const order = leagues.flatMap(({ standings }) => standings.map(({ assessed }) => assessed));
  const lines = scheme.grades.map(({ name }) => {
    const held = results
      .filter(({ graded }) => graded?.grade?.name === name)
      .toSorted((one, other) => order.indexOf(one.assessed) - order.indexOf(other.assessed));
    return held.length === 0 ? `${name}：无。` : `${name}：${held.map(withPoints).join('、')}。`;
  });
  const without = results.filter(({ graded }) => !graded?.grade);
  const rest = without.map(({ assessed }) => assessed).join('、');
  const all = rest === '' ? lines : [...lines, `没有等次：${rest}。`];
  return all.map((text, index) => `${index + 1}．${text}`);
}

const withPoints = ({ assessed, checked }: Result): string =>
  `${assessed}（${checked.total ? formatPoints(checked.total) : '–'}分）`;

function consequenceLines({ scheme, results }: Results): string[] {
  const lines = scheme.consequences.flatMap(({ condition, words }) => {
    const held = results.filter(({ graded }) => graded?.grade?.name === condition);
    if (held.length === 0) return [];
    return [`${held.map(({ assessed }) => assessed).join('、')}：${words.replace(/。?$/u, '。')}`];
  });
  return lines.map((text, index) => `${index + 1}．${text}`);
}

/** What a reader is to know of how grades were found where the words leave it open. */
export function noticeEndNote({ results }: Results): string | null {
  const notes = results.flatMap(({ assessed, graded }) =>
    graded?.said ? [`${assessed}${graded.said.zh}`] : [],
  );
  return notes.length === 0 ? null : `（注：${notes.join('；')}。）`;
}
