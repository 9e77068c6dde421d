import { areaAddress } from '#domain/layout/area.ts';
import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import type { SheetQuestion } from '#domain/layout/sheet-reading.ts';
import type { Said } from '#domain/said.ts';
import type { FileReading } from '#server/layouts/read-sheets.ts';
import { formatInEnglish, formatProblem } from '../print-problems.ts';

type Language = keyof Said;

/** What a program is told: cells by sheet and address, no figure for what is a word. */
export function toJson({ figures, questions, leftOut, problems }: FileReading, language: Language) {
  return {
    figures: figures.map(toJsonFigure),
    questions: questions.map(({ about, sheet, cells, text, name, unit, options }) => ({
      about,
      cells: cells.map((area) => [sheet, areaAddress(area)]),
      text: text[language],
      name,
      unit,
      options: options.map(({ label }) => label[language]),
    })),
    leftOut: leftOut.flatMap(({ sheet, cells, why }) =>
      cells.map((area) => ({ sheet, cells: areaAddress(area), why: why[language] })),
    ),
    problems,
  };
}

/** Of a target in words `value` is the words, and `number` null. */
function toJsonFigure(seen: SeenFigure) {
  const { sheet, row: _row, column: _column, address, period, text, value, ...rest } = seen;
  return {
    cell: [sheet, address],
    ...rest,
    period: period && writePeriod(period),
    value: value ?? (seen.missing === null ? text : null),
    number: value,
    text,
  };
}

const writePeriod = ({ start, end }: { start: string; end: string }) => `${start}/${end}`;

const WORDS = {
  zh: {
    heads: ['格', '地区', '指标', '单位', '时期', '类别', '数', '备注'],
    questions: '要问的',
    leftOut: '没有读',
    sum: (figures: number, questions: number) =>
      `共 ${figures} 个数，${questions === 0 ? '没有要问的' : `${questions} 处要问`}。什么也没有保存。`,
    none: '没有看到数。',
    options: '可选：',
  },
  en: {
    heads: ['cell', 'region', 'indicator', 'unit', 'period', 'kind', 'figure', 'remark'],
    questions: 'To be asked',
    leftOut: 'Left out',
    sum: (figures: number, questions: number) =>
      `${figures} figures; ${questions === 0 ? 'nothing to be asked' : `${questions} to be asked`}. Nothing was kept.`,
    none: 'No figure was seen.',
    options: 'options: ',
  },
} as const;

/** The same for a person. */
export function describeReading(
  { figures, questions, leftOut, problems }: FileReading,
  language: Language,
): string {
  const words = WORDS[language];
  const out = leftOut.map(
    ({ sheet, cells, why }) => `  ${placeOf(sheet, cells.map(areaAddress))}  ${why[language]}`,
  );
  return [
    ...problems.map(language === 'en' ? formatInEnglish : formatProblem),
    figures.length === 0
      ? words.none
      : [words.heads, ...figures.map(toLine)].map((line) => line.join('\t')).join('\n'),
    ...(questions.length > 0 ? ['', words.questions] : []),
    ...questions.map((question) => describeQuestion(question, language)),
    ...(out.length > 0 ? ['', words.leftOut] : []),
    ...out,
    '',
    words.sum(figures.length, questions.length),
  ].join('\n');
}

function toLine(seen: SeenFigure): string[] {
  const { sheet, address, unit, period, kind, of, text, basis, note, status, missing } = seen;
  const named = (name: string | null, id: string | null) =>
    name === null ? '？' : id === null ? `${name}（？）` : name;
  const remarks = [basis, note, status, missing, seen.group, seen.parent && `< ${seen.parent}`];
  return [
    placeOf(sheet, [address]),
    named(seen.region, seen.regionId),
    named(seen.indicator, seen.indicatorId),
    unit ?? '？',
    period ? writePeriod(period) : '？',
    [kind ?? '？', of].filter(Boolean).join('/'),
    text,
    remarks.filter(Boolean).join(' '),
  ];
}

function describeQuestion(
  { about, sheet, cells, text, options }: SheetQuestion,
  language: Language,
): string {
  const labels = options.map(({ label }) => label[language]);
  const choice = labels.length > 0 ? `（${WORDS[language].options}${labels.join('、')}）` : '';
  return `  [${about}] ${placeOf(sheet, cells.map(areaAddress))}  ${text[language]}${choice}`;
}

/** Not more of them than a line holds. */
function placeOf(sheet: string | null, addresses: readonly string[]): string {
  const some = addresses.length > 4 ? [...addresses.slice(0, 3), '…'] : addresses;
  return [sheet, some.join(',')].filter(Boolean).join('!');
}
