import { parsePeriod } from '#domain/period.ts';
import { sayPeriod } from '#domain/said-names.ts';
import { MISSING_NAMES } from '#domain/missing-reason.ts';
import type { ShownFigure } from '#server/schemas/layouts.ts';
import { inLanguage, language, namesOf } from '#lib/language/language.ts';
import type { CellFace } from './faces.ts';
import { BETWEEN, FACE_NAMES, KIND_NAMES, listed } from './words.ts';

const missing = namesOf(MISSING_NAMES);

const words = inLanguage({
  zh: {
    unknown: { region: '哪里？', indicator: '什么指标？', period: '什么时候？', unit: '单位？' },
    kind: '什么数？',
    of: (kind: string, of: string) => `${of}的${kind}`,
    group: (group: string) => `在${group}`,
    noFigure: (why: string) => `没有数（${why}）`,
    note: (mark: string) => `注 ${mark}`,
    partOf: (parent: string, name: string) => `${parent}：${name}`,
    head: (dimensions: string) => `表头：说的是${dimensions}`,
    leftOut: (why: string) => `不读：${why}`,
    caption: '栏名：说明旁边和下面的表头',
    unclear: '没看懂：不是数字，也没有用作表头',
    blank: '空格',
    changed: (before: string | null) =>
      before === null ? '模板里这一格是空的' : `模板里这一格是“${before}”`,
  },
  en: {
    unknown: {
      region: 'which region?',
      indicator: 'which indicator?',
      period: 'which months?',
      unit: 'which unit?',
    },
    kind: 'what kind?',
    of: (kind, of) => `${kind} of the ${of}`,
    group: (group) => `within ${group}`,
    noFigure: (why) => `no figure (${why})`,
    note: (mark) => `note ${mark}`,
    partOf: (parent, name) => `${parent}: ${name}`,
    head: (dimensions) => `Head: it says the ${dimensions.toLowerCase()}`,
    leftOut: (why) => `Left out: ${why}`,
    caption: 'Caption of the heads beside and below it',
    unclear: 'Not understood: no figure, and no head of any',
    blank: 'Blank',
    changed: (before) =>
      before === null
        ? 'in the template this cell is blank'
        : `in the template this cell is “${before}”`,
  },
});

/** A period as it is said. @example periodWords('2019-01/2019-06') // '2019年1-6月' */
export function periodWords(text: string): string {
  const period = parsePeriod(text);
  return period ? sayPeriod(period)[language] : text;
}

/** What a figure is of: 地区生产总值 · 乐平市 · 2019年1-6月 · 亿元 · 绝对量 */
export function describeFigure(figure: ShownFigure): string {
  const { region, indicator, parent, period, unit, kind, of, group, note } = figure;
  const name = indicator ?? words.unknown.indicator;
  const parts = [
    parent === null ? name : words.partOf(parent, name),
    region ?? words.unknown.region,
    period === null ? words.unknown.period : periodWords(period),
    unit ?? words.unknown.unit,
    kind === null ? words.kind : of === null ? KIND_NAMES[kind] : kindOf(kind, of),
    ...(figure.basis === null ? [] : [figure.basis]),
    ...(group === null ? [] : [words.group(group)]),
    ...(figure.missing === null ? [] : [words.noFigure(missing[figure.missing])]),
    ...(note === null ? [] : [words.note(note)]),
    ...(figure.status === null ? [] : [figure.status]),
  ];
  return parts.join(BETWEEN);
}

const kindOf = (
  kind: NonNullable<ShownFigure['kind']>,
  of: NonNullable<ShownFigure['of']>,
): string => words.of(KIND_NAMES[kind], KIND_NAMES[of]);

/** What a cell is read as, in one line. */
export function describeCell({ role, says, figure, why, isCaption, change }: CellFace): string {
  const own = figure
    ? describeFigure(figure)
    : role === 'left-out'
      ? isCaption
        ? words.caption
        : words.leftOut(why ?? '')
      : role === 'unclear'
        ? words.unclear
        : role === 'blank' && says.length === 0
          ? words.blank
          : words.head(listed(says.map((dimension) => FACE_NAMES[dimension])));
  return change === null ? own : `${own}${BETWEEN}${words.changed(change.before)}`;
}
