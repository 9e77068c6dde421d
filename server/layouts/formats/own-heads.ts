import type { DimensionRole } from './dimension-words.ts';

/** What a column of our own exports holds. */
export type OwnColumn =
  | { holds: 'identity'; of: DimensionRole; isName: boolean }
  | { holds: 'measure'; kind: 'actual' | 'target' | 'rank' }
  | { holds: 'reason' | 'reasons' | 'note' | 'until' }
  /** What is told of a figure, or follows from figures. */
  | { holds: 'more' };

const identity = (of: DimensionRole, isName = false) =>
  ({ holds: 'identity', of, isName }) as const;
const measure = (kind: 'actual' | 'target' | 'rank') => ({ holds: 'measure', kind }) as const;
const MORE = { holds: 'more' } as const;

/** Each with its name in CSV and its titles in workbooks. */
const COLUMNS: readonly (readonly [OwnColumn, ...string[]])[] = [
  [identity('indicator'), 'indicator', '指标编号', 'Indicator id'],
  [identity('indicator', true), 'indicator_name', '指标', 'Indicator'],
  [identity('region'), 'region', '地区编号', 'Region id'],
  [identity('region', true), 'region_name', '地区', 'Region'],
  [identity('period'), 'period', '时期', 'Period'],
  [identity('unit'), 'unit', '单位', 'Unit'],
  [measure('actual'), 'value', '实际完成', 'Actual'],
  [measure('target'), 'target', '目标', 'Target as printed'],
  [measure('rank'), 'rank', '排位', 'Rank'],
  [{ holds: 'reason' }, 'missing_reason', '缺数原因', 'Why missing'],
  [{ holds: 'reasons' }, 'missing', '缺数说明', 'Why empty'],
  [{ holds: 'note' }, 'note_mark', '注码', 'Note mark'],
  [{ holds: 'until' }, 'known_to', '到何时止', 'Known until'],
  [MORE, 'release', '通报', 'Release'],
  [MORE, 'target_low', '目标下限', 'Met from'],
  [MORE, 'target_high', '目标上限', 'Met up to, or upper end'],
  [MORE, 'gap', '与目标的差距', 'Gap to target'],
  [MORE, 'status', '状态', 'Status'],
  [MORE, 'group_size', '参加排位地区数', 'Regions ranked'],
  [MORE, 'group_reported', '已报地区数', 'Regions reported'],
  [MORE, 'group_expected', '应报地区数', 'Regions expected'],
  [MORE, 'printed_gap', '印刷差距', 'Gap as printed'],
  [MORE, 'printed_rank', '印刷排位', 'Rank as printed'],
  [MORE, 'revision', '修订次数', 'Revision'],
  // 装载 in files exported before November 2026.
  [MORE, 'load', '导入', '装载', 'Load'],
  [MORE, 'known_from', '从何时起', 'Known from'],
];

const BY_HEAD: ReadonlyMap<string, OwnColumn> = new Map(
  COLUMNS.flatMap(([column, ...heads]) => heads.map((head) => [head, column] as const)),
);
/** The heads that no table of another hand has. */
const OWN_IDS: ReadonlySet<string> = new Set([
  ...['indicator', '指标编号', 'Indicator id'],
  ...['region', '地区编号', 'Region id'],
]);

export interface OwnHead {
  at: number;
  column: OwnColumn;
  /** Of a wide table what it stands under; null: of the line. */
  member: string | null;
}

export interface OwnHeads {
  heads: readonly OwnHead[];
  /** What the members are; null: a long table. */
  across: 'region' | 'indicator' | 'period' | null;
}

/** What the heads of a table say; null: it is not one that is exported here. */
export function readOwnHeads(row: readonly string[]): OwnHeads | null {
  const texts = row.map((text) => text.trim());
  if (!texts.some((text) => OWN_IDS.has(text))) return null;
  const roles = new Set(
    texts.flatMap((text) => {
      const column = BY_HEAD.get(text);
      return column?.holds === 'identity' ? [column.of] : [];
    }),
  );
  const lacking = (['region', 'indicator', 'period'] as const).filter((role) => !roles.has(role));
  const [across = null, more] = lacking;
  if (more !== undefined) return null;
  const heads = texts.map((text, at) => toHead(text, at, across !== null));
  if (heads.some((head) => head === null)) return null;
  const known = heads.filter((head) => head !== null);
  return known.some(({ column }) => column.holds === 'measure') ? { heads: known, across } : null;
}

function toHead(text: string, at: number, isWide: boolean): OwnHead | null {
  const column = BY_HEAD.get(text);
  if (column !== undefined) return { at, column, member: null };
  if (!isWide || text === '') return null;
  // 乐平市:rank in CSV, “乐平市 排位” in a workbook, 乐平市 alone where nothing else is told.
  for (const [head, own] of BY_HEAD) {
    const [before, sign] = [
      text.slice(0, -head.length - 1),
      text.charAt(text.length - head.length - 1),
    ];
    const isBehind = text.endsWith(head) && before !== '' && (sign === ':' || sign === ' ');
    if (isBehind && own.holds !== 'identity') return { at, column: own, member: before };
  }
  return { at, column: measure('actual'), member: text };
}
