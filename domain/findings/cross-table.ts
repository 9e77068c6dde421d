import { byStanding, cellKey, figuresOf, rowsOf } from '../facts.ts';
import type { Figure, PrintedRow, PrintedTable } from '../printed.ts';
import { parseTarget } from '../target.ts';
import { findingAt } from './place.ts';
import type { Finding } from './types.ts';

/** The same figure or target printed in two tables: the scorecard stands, the other is the finding. */
export function findCrossTableFindings(tables: readonly PrintedTable[]): Finding[] {
  const believedFirst = byStanding(tables);
  return [...findFigureFindings(believedFirst), ...findTargetFindings(believedFirst)];
}

interface Printing<T> {
  table: PrintedTable;
  item: T;
}

function findFigureFindings(tables: readonly PrintedTable[]): Finding[] {
  const first = new Map<string, Printing<Figure>>();
  return tables.flatMap((table) =>
    figuresOf(table).flatMap((item) => {
      const key = cellKey(item);
      const standing = first.get(key);
      if (!standing) first.set(key, { table, item });
      if (!standing || standing.item.value === item.value) return [];
      return [figureFinding(table, item, standing)];
    }),
  );
}

function figureFinding(table: PrintedTable, item: Figure, standing: Printing<Figure>): Finding {
  const where = `${standing.table.title ?? standing.table.file}第${standing.item.row}行`;
  return findingAt(table, item, {
    code: 'figure-differs',
    indicatorId: item.indicatorId,
    regionId: item.regionId,
    printed: item.text,
    computed: standing.item.text,
    message: `同一个数，${where}印的是${standing.item.text || '空白'}，这里是${item.text || '空白'}。`,
    cause: '两张表取数时间不同，或其中一处录错。',
  });
}

function findTargetFindings(tables: readonly PrintedTable[]): Finding[] {
  const first = new Map<string, Printing<PrintedRow>>();
  return tables.flatMap((table) =>
    rowsOf(table).flatMap((item) => {
      const key = `${item.indicatorId} ${item.regionId}`;
      const standing = first.get(key);
      if (!standing) first.set(key, { table, item });
      if (!standing?.item.target || !item.target || isSameTarget(standing.item, item)) return [];
      const where = `${standing.table.title ?? standing.table.file}第${standing.item.target.row}行`;
      const [printed, computed] = [item.target.text, standing.item.target.text];
      return [
        findingAt(table, item.target, {
          code: 'target-differs',
          indicatorId: item.indicatorId,
          regionId: item.regionId,
          printed,
          computed,
          message: `同一个目标，${where}印的是${computed || '空白'}，这里是${printed || '空白'}。`,
          cause: '目标调整过而只改了一处，或其中一处录错。',
        }),
      ];
    }),
  );
}

/** 10.5 and 10.50 are one target, 8-8.5 and 8—8.5 too. */
function isSameTarget(a: PrintedRow, b: PrintedRow): boolean {
  return targetKey(a) === targetKey(b);
}

function targetKey({ target }: PrintedRow): string {
  const parsed = target && parseTarget(target.text);
  if (!parsed) return target?.text ?? '';
  switch (parsed.kind) {
    case 'range':
      return `range ${ratio(parsed.low)} ${ratio(parsed.high)}`;
    case 'change':
      return `change ${parsed.change.way} ${ratio(parsed.change.by)} ${parsed.change.baseYear}`;
    default:
      return `${parsed.kind} ${ratio(parsed.value)}`;
  }
}

function ratio({ units, scale }: { units: number; scale: number }): number {
  return units / 10 ** scale;
}
