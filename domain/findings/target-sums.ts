import { toNumber } from '../decimal.ts';
import type { Dictionary } from '../dictionary.ts';
import { byStanding, rowsOf } from '../facts.ts';
import { officeOf, officeWhole } from '../office.ts';
import type { PrintedRow, PrintedTable } from '../printed.ts';
import type { Said } from '../said.ts';
import { parseTarget } from '../target.ts';
import { mayNotAddUp } from './may-not-add-up.ts';
import { findingAt } from './place.ts';
import type { Finding } from './types.ts';

/**
 * The city's target of a count against the sum of its regions' targets, parks among them: a count of
 * theirs is none of a county's. Only where all regions print their scorecard, and each of them that has
 * the line a number in it: a target that is not there may be nought or left out.
 */
export function findTargetSumFindings(
  tables: readonly PrintedTable[],
  dictionary: Dictionary,
): Finding[] {
  const { indicators, regions } = dictionary;
  const city = regions.find(({ kind }) => kind === 'city');
  const partIds = regions.filter(({ insideId }) => insideId === city?.id).map(({ id }) => id);
  const held = new Set(
    tables.flatMap((table) => (table.kind === 'scorecard' ? [table.regionId] : [])),
  );
  if (!city || partIds.length === 0 || !partIds.every((id) => held.has(id))) return [];
  const counts = indicators.filter(({ measure }) => measure === 'count').map(({ id }) => id);
  const linesOf = printedLines(tables, counts);
  return counts.flatMap((id) => {
    const lines = linesOf.get(id);
    const whole = lines?.get(city.id);
    const parts = partIds.flatMap((regionId) => lines?.get(regionId) ?? []);
    return whole && parts.length > 0
      ? compareSum(whole, parts, officeWhole(officeOf(dictionary)))
      : [];
  });
}

interface Line {
  table: PrintedTable;
  row: PrintedRow;
}

/** The line of each indicator in each region, in the table that is believed first. */
function printedLines(
  tables: readonly PrintedTable[],
  indicatorIds: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, Line>> {
  const linesOf = new Map(indicatorIds.map((id) => [id, new Map<string, Line>()]));
  for (const table of byStanding(tables)) {
    for (const row of rowsOf(table)) {
      const lines = linesOf.get(row.indicatorId);
      if (lines && !lines.has(row.regionId)) lines.set(row.regionId, { table, row });
    }
  }
  return linesOf;
}

function compareSum(whole: Line, parts: readonly Line[], called: Said): Finding[] {
  const printed = numberOf(whole);
  const numbers = parts.map(numberOf);
  const { target } = whole.row;
  if (!target || printed === null || numbers.includes(null)) return [];
  const sum = numbers.reduce<number>((total, one) => total + (one ?? 0), 0);
  if (sum === printed) return [];
  const { indicatorId, regionId } = whole.row;
  return [
    findingAt(whole.table, target, {
      code: 'target-sum',
      severity: [whole, ...parts].some(({ table }) => mayNotAddUp(table)) ? 'warning' : 'error',
      indicatorId,
      regionId,
      printed: target.text,
      computed: String(sum),
      message: {
        zh: `各地区目标之和：${numbers.join(' + ')} = ${sum}，${called.zh}目标印的是${target.text}。`,
        en: `Sum of the regions’ targets: ${numbers.join(' + ')} = ${sum}, but ${target.text} is printed as the ${called.en}’s target.`,
      },
      cause: {
        zh: '有一个地区的目标录错，目标分解后改过一处而没有改另外的，或部分目标没有分解到地区。',
        en: 'One region’s target was mistyped, one was changed after that of the whole had been divided and the others were not, or part of it was not divided among the regions.',
      },
    }),
  ];
}

/** Of a target that is one whole number, or at least that; null for ranges, ceilings and words. */
function numberOf({ row: { target } }: Line): number | null {
  const parsed = target && parseTarget(target.text);
  if (parsed?.kind !== 'value' && parsed?.kind !== 'at-least') return null;
  const number = toNumber(parsed.value);
  return Number.isInteger(number) ? number : null;
}
