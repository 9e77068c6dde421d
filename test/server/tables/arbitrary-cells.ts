import fc from 'fast-check';
import type { ReleaseInfo } from '#domain/release.ts';

/** Rows of cells as an office might print them. */
export type Rows = readonly (readonly string[])[];

export const arbitraryRelease: fc.Arbitrary<ReleaseInfo> = fc.record({
  id: fc.constant('generated'),
  title: fc.constant('生成的通报'),
  issuer: fc.constantFrom('景德镇市人民政府办公室', '某局'),
  docNo: fc.constant(null),
  publishedOn: fc.constant(null),
  period: fc.constantFrom(
    { start: '2019-01', end: '2019-06' },
    { start: '2021-01', end: '2021-11' },
    { start: '2020-03', end: '2020-03' },
    { start: '2018-11', end: '2019-02' },
  ),
  opening: fc.constant(''),
  closing: fc.constant(''),
});

const plainNumber = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([units, decimals]) => (units / 10 ** decimals).toFixed(decimals));

/** One number, in one of the ways it is printed. */
const printedNumber = fc
  .tuple(
    plainNumber,
    fc.constantFrom('plain', 'plain', 'plain', 'wide', 'brackets', 'comma', '+', '%'),
  )
  .map(([text, way]) => {
    const isNegative = text.startsWith('-');
    const bare = isNegative ? text.slice(1) : text;
    if (way === 'wide' && isNegative) return `－${bare}`;
    if (way === 'brackets' && isNegative) return `（${bare}）`;
    if (way === 'comma') return Number(text).toLocaleString('en', { minimumFractionDigits: 2 });
    if (way === '+' && !isNegative) return `+${text}`;
    return way === '%' ? `${text}%` : text;
  });
const noFigure = fc.constantFrom('', '-', '—', '…', '/', '－');
const NOTE_MARKS = [
  '①',
  '⑫',
  '㉑',
  '❶',
  '²',
  '¹⁰',
  '*',
  '**',
  '＊',
  '#',
  '[1]',
  '［注2］',
  '†',
  '①②',
];
/** One in eight with the mark of a note behind it; an empty cell has none. */
const marked = (cell: fc.Arbitrary<string>) =>
  fc
    .tuple(cell, fc.option(fc.constantFrom(...NOTE_MARKS), { nil: '', freq: 7 }))
    .map(([text, mark]) => (text === '' ? text : text + mark));
/** A figure, or a sign that there is none. */
export const actual = marked(
  fc.oneof({ weight: 6, arbitrary: printedNumber }, { weight: 1, arbitrary: noFigure }),
);
const plainTarget = fc.oneof(
  plainNumber,
  fc.constantFrom(
    '8-8.5',
    '8—8.5',
    '10%以上',
    '≥10',
    '12%以下',
    '控制在12%以内',
    '5%左右',
    '',
    '-',
  ),
);
export const target = marked(plainTarget);
export const gap = marked(
  fc.oneof(plainNumber, fc.constantFrom('已完成', '未完成', '', '-', '0.0', '-0.0')),
);
export const rank = marked(fc.constantFrom('', '1', '2', '6', '-', '３'));

const clause = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('为4个地区对比', '为1-5月数据', '为1-7月数据', '均为2月数据'),
  )
  .map(([nos, says]) => `序号${nos.join('、')}${says}`);
const note = fc
  .array(clause, { minLength: 1, maxLength: 3 })
  .map(
    (clauses) => `注：${clauses.map((one, index) => `${'①②③'[index] ?? ''}${one}`).join('；')}。`,
  );
export const notes = fc.array(fc.oneof(note, fc.constant('注：本表数据未经年度核算。')), {
  maxLength: 2,
});

/** What isn't measured in percent has no % behind it, and what is counted no decimals. */
export function inUnit(text: string, unit: string): string {
  if (unit === '%') return text;
  const bare = text.replaceAll(/[%％]/gu, '');
  return unit === '家' ? bare.replace(/^(\D*[\d０-９][\d０-９,]*)[.．][\d０-９]+/u, '$1') : bare;
}
