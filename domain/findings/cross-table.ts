import { toNumber } from '../decimal.ts';
import { byStanding, figuresOf, rowsOf } from '../facts.ts';
import { samePeriod } from '../period.ts';
import type { Figure, PrintedRow, PrintedTable } from '../printed.ts';
import { parseTarget } from '../target.ts';
import type { Said } from '../said.ts';
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

/** By indicator and region in maps of their own: one key made of both would cost more than the rest. */
function createPrintings<T extends { indicatorId: string; regionId: string }>() {
  const byIndicator = new Map<string, Map<string, Printing<T>[]>>();
  return ({ indicatorId, regionId }: T): Printing<T>[] => {
    const found = byIndicator.get(indicatorId);
    const byRegion = found ?? new Map<string, Printing<T>[]>();
    if (!found) byIndicator.set(indicatorId, byRegion);
    const known = byRegion.get(regionId);
    if (known) return known;
    const printings: Printing<T>[] = [];
    byRegion.set(regionId, printings);
    return printings;
  };
}

function findFigureFindings(tables: readonly PrintedTable[]): Finding[] {
  const printingsOf = createPrintings<Figure>();
  return tables.flatMap((table) =>
    figuresOf(table).flatMap((item) => {
      const printings = printingsOf(item);
      const standing = printings.find((one) => samePeriod(one.item.period, item.period));
      if (!standing) printings.push({ table, item });
      if (!standing || standing.item.value === item.value) return [];
      return [figureFinding(table, item, standing)];
    }),
  );
}

function figureFinding(table: PrintedTable, item: Figure, standing: Printing<Figure>): Finding {
  return findingAt(table, item, {
    code: 'figure-differs',
    indicatorId: item.indicatorId,
    regionId: item.regionId,
    printed: item.text,
    computed: standing.item.text,
    message: twoPrints(
      { zh: '同一个数', en: 'The same figure' },
      { table: standing.table, row: standing.item.row, text: standing.item.text },
      item.text,
    ),
    cause: {
      zh: '两张表取数时间不同，或其中一处录错。',
      en: 'The two tables were drawn up at different times, or one of them has a slip.',
    },
  });
}

function findTargetFindings(tables: readonly PrintedTable[]): Finding[] {
  const printingsOf = createPrintings<PrintedRow>();
  return tables.flatMap((table) =>
    rowsOf(table).flatMap((item) => {
      const printings = printingsOf(item);
      const [standing] = printings;
      if (!standing) printings.push({ table, item });
      if (!standing?.item.target || !item.target || isSameTarget(standing.item, item)) return [];
      const { row } = standing.item.target;
      const [printed, computed] = [item.target.text, standing.item.target.text];
      return [
        findingAt(table, item.target, {
          code: 'target-differs',
          indicatorId: item.indicatorId,
          regionId: item.regionId,
          printed,
          computed,
          message: twoPrints(
            { zh: '同一个目标', en: 'The same target' },
            { table: standing.table, row, text: computed },
            printed,
          ),
          cause: {
            zh: '目标调整过而只改了一处，或其中一处录错。',
            en: 'The target was changed in one place only, or one of the two is a slip.',
          },
        }),
      ];
    }),
  );
}

/** What stands of one thing in the table that is believed, and here. */
function twoPrints(
  what: Said,
  { table, row, text }: { table: PrintedTable; row: number; text: string },
  here: string,
): Said {
  const title = table.title ?? table.file;
  return {
    zh: `${what.zh}，${title}第${row}行印的是${text || '空白'}，这里是${here || '空白'}。`,
    en: `${what.en} is ${text || 'blank'} in row ${row} of “${title}”, and ${here || 'blank'} here.`,
  };
}

/** 10.5 and 10.50 are one target, 8-8.5 and 8—8.5 too. */
function isSameTarget(a: PrintedRow, b: PrintedRow): boolean {
  return a.target?.text === b.target?.text || targetKey(a) === targetKey(b);
}

function targetKey({ target }: PrintedRow): string {
  const parsed = target && parseTarget(target.text);
  if (!parsed) return target?.text ?? '';
  switch (parsed.kind) {
    case 'range':
      return `range ${toNumber(parsed.low)} ${toNumber(parsed.high)}`;
    case 'change':
      return `change ${parsed.change.way} ${toNumber(parsed.change.by)} ${parsed.change.baseYear}`;
    default:
      return `${parsed.kind} ${toNumber(parsed.value)}`;
  }
}
