import type { ScorecardRow } from '#server/schemas/scorecards.ts';
import type { TrendPoint } from '#server/schemas/trends.ts';
import { cellName } from '#domain/cell-name.ts';
import { formatFigure } from '#lib/format/number.ts';
import { sheetName } from '#lib/format/sheet-name.ts';
import { formatTarget } from '#domain/target-text.ts';
import { inLanguage } from '#lib/language/language.ts';

const described = inLanguage({
  zh: {
    missing: '缺数',
    actual: (figure: string) => `实际 ${figure}`,
    target: (text: string) => `目标 ${text}`,
    noTarget: '未设目标',
    trend: (from: string, to: string) => `${from}，到 ${to}`,
    close: (names: string) => `与${names}之差不超过末位一个单位，先后难分`,
    comma: '，',
    list: '、',
  },
  en: {
    missing: 'no figure',
    actual: (figure: string) => `actual ${figure}`,
    target: (text: string) => `target ${text}`,
    noTarget: 'no target',
    trend: (from: string, to: string) => `${from}, then ${to}`,
    close: (names: string) =>
      `differs from ${names} by no more than one unit of the last decimal: too close to call`,
    comma: ', ',
    list: ', ',
  },
});

/** What a bar shows: 实际 7.8，目标 8–8.5. `hasTargets`: else it is not said of each that it has none. */
export function describeBar(
  { actual, decimals, target }: Pick<ScorecardRow, 'actual' | 'decimals' | 'target'>,
  hasTargets = true,
): string {
  const parts = [
    actual === null ? described.missing : described.actual(formatFigure(actual, decimals)),
    target ? described.target(formatTarget(target.text)) : hasTargets ? described.noTarget : '',
  ];
  return parts.filter((part) => part !== '').join(described.comma);
}

/** Those that are ranked with it: 浮梁县 116.6，昌江区 43.0. */
export const describePeers = ({ peers, decimals }: Pick<ScorecardRow, 'peers' | 'decimals'>) =>
  peers
    .map(({ name, actual }) => `${name} ${formatFigure(actual, decimals)}`)
    .join(described.comma);

/** Where a figure stands: 附件4-昌江区，D7. */
export function describeSource({
  file,
  row,
  column,
}: Pick<NonNullable<ScorecardRow['source']>, 'file' | 'row' | 'column'>): string {
  const name = sheetName(file);
  return row === null || column === null
    ? name
    : [name, cellName(row, column)].join(described.comma);
}

/** The two ends of a trend: 2019年1-3月 8.4，到 2019年1-6月 8.1. */
export function describeTrend(
  points: readonly Pick<TrendPoint, 'period' | 'value' | 'decimals'>[],
): string {
  const known = points.flatMap(({ value, decimals, period }) =>
    value === null ? [] : [`${period.label} ${formatFigure(value, decimals)}`],
  );
  return described.trend(known[0] ?? '', known.at(-1) ?? '');
}

/** Whose figures are too close to tell who is before whom. */
export const closeWords = (peers: readonly { name: string }[]) =>
  described.close(peers.map(({ name }) => name).join(described.list));
