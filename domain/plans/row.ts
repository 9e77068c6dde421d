import { parseDecimal, type Decimal } from '#domain/decimal.ts';
import { isDay } from '#domain/day.ts';
import { foldText } from '#domain/fold.ts';
import type { AccessLevel } from '#domain/access.ts';
import { levelOf } from '#domain/ledger/access.ts';
import type { LedgerCells, LedgerRow, LedgerTable } from '#domain/ledger/types.ts';

export const PLAN_KINDS = ['target', 'task', 'norm', 'date', 'count'] as const;
/** An outcome, something to be counted up to, a standing norm, a date, a count without a target. */
export type PlanKind = (typeof PLAN_KINDS)[number];

/** A target as its document prints it, and what of ours stands beside it. */
export interface PlanRow {
  docNo: string;
  document: string;
  /** YYYY-MM-DD; null where the file says none. */
  signedOn: string | null;
  sourceLine: string;
  kind: PlanKind;
  field: string;
  indicator: string;
  /** By what it is broken down, and which of it this is; blank: it is not. */
  group: string;
  member: string;
  places: string;
  units: string;
  unit: string;
  baseYear: number | null;
  baseValue: Decimal | null;
  isBaseUsed: boolean;
  baseNote: string;
  /** As printed: 2020, 每年, blank. */
  yearText: string;
  year: number | null;
  target: string;
  words: string;
  readAs: string;
  tolerance: Decimal | null;
  indicatorId: string;
  cadence: string;
  better: 'higher' | 'lower';
  measuresChange: boolean;
  scale: string;
  readingNote: string;
  /** Who may see what came of it. */
  access: AccessLevel;
}

const KINDS: ReadonlyMap<string, PlanKind> = new Map([
  ['目标', 'target'],
  ['任务', 'task'],
  ['规范', 'norm'],
  ['节点', 'date'],
  ['统计', 'count'],
  ...PLAN_KINDS.map((kind) => [kind, kind] as const),
]);

/** Every row of the tables, in their order. A cell that is not understood counts as blank. */
export function readPlanRows(tables: readonly LedgerTable[]): PlanRow[] {
  return tables.flatMap(({ subject, rows }) => rows.map((row) => readPlanRow(row, subject)));
}

/** @example readPlanRow({ cells: { indicator: '孕妇贫血率', target: '15%以下', year: '2020' }, row: 2 }, '').year // 2020 */
export function readPlanRow({ cells }: LedgerRow, subject: string): PlanRow {
  const at = (id: string) => (cells[id] ?? '').trim();
  const signedOn = at('signed_on');
  return {
    docNo: at('doc_no') || at('document') || subject,
    document: at('document') || at('doc_no') || subject,
    signedOn: isDay(signedOn) ? signedOn : null,
    sourceLine: at('source_line'),
    kind: KINDS.get(at('kind')) ?? 'target',
    field: at('field'),
    indicator: at('indicator'),
    group: at('group'),
    member: at('member'),
    places: at('places'),
    units: at('units'),
    unit: at('unit'),
    baseYear: yearIn(at('base_year')),
    baseValue: decimalIn(at('base_value')),
    isBaseUsed: !isOneOf(cells, 'base_use', ['no', '不采用']),
    baseNote: at('base_note'),
    yearText: at('year'),
    year: yearIn(at('year')),
    target: at('target'),
    words: at('words'),
    readAs: at('read_as'),
    tolerance: decimalIn(at('tolerance')),
    indicatorId: at('indicator_id'),
    cadence: at('cadence'),
    better: isOneOf(cells, 'better', ['lower', '越低越好']) ? 'lower' : 'higher',
    measuresChange: isOneOf(cells, 'measure', ['change', '变化量']),
    scale: at('scale'),
    readingNote: at('reading_note'),
    access: levelOf(cells),
  };
}

const isOneOf = (cells: LedgerCells, id: string, words: readonly string[]) =>
  words.includes((cells[id] ?? '').trim());

function yearIn(text: string): number | null {
  const year = /^((?:19|20)\d{2})年?$/u.exec(text.normalize('NFKC'))?.[1];
  return year === undefined ? null : Number(year);
}

function decimalIn(text: string): Decimal | null {
  const number = /^(-?\d+(?:\.\d+)?)[%‰]?$/u.exec(
    foldText(text).replaceAll(/(?<=\d),(?=\d{3})/gu, ''),
  );
  return number?.[1] === undefined ? null : parseDecimal(number[1]);
}
