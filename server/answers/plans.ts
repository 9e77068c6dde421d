import { toNumber } from '#domain/decimal.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';
import { readDay } from '#domain/ledger/read-day.ts';
import type { LedgerCells } from '#domain/ledger/types.ts';
import { splitNoteMark } from '#domain/note-mark.ts';
import { readPlanTarget, type PlanTarget } from '#domain/plan.ts';
import { parsePrintedNumber } from '#domain/printed-number.ts';
import type { PlanTarget as PlanTargetReply } from '#server/schemas/figures.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';
import { toNameRef } from './refs.ts';

/** Targets in the words of the plans they come from. */
export async function readPlans(view: DataView): Promise<PlanTargetReply[]> {
  const tables = await readLedger(view, 'plan-targets');
  const targets = tables.flatMap(({ subject, rows }) =>
    rows.map(({ cells }) => toReply(subject, cells, view.dictionary)),
  );
  return targets.sort(byPlan);
}

function toReply(subject: string, cells: LedgerCells, dictionary: Dictionary): PlanTargetReply {
  const { doc_no = subject, document = '', field = '', indicator = '', target = '' } = cells;
  const read = targetOf(cells);
  const { baseYear, baseValue, baseDecimals } = read;
  const hasBase = baseYear !== null || baseValue !== null;
  return {
    plan: { docNo: doc_no, title: document, signedOn: readDay(cells['signed_on'] ?? '') ?? '' },
    field,
    indicator,
    region: regionOf(cells['places'] ?? '', dictionary),
    unit: read.unit,
    base: hasBase ? { year: baseYear, value: baseValue, decimals: baseDecimals } : null,
    year: yearOf(cells['year']) ?? 0,
    text: splitNoteMark(target).text,
    ...readPlanTarget(read),
  };
}

function targetOf({ unit = '', base_year, base_value = '', target = '' }: LedgerCells): PlanTarget {
  const base = parsePrintedNumber(splitNoteMark(base_value).text);
  return {
    unit,
    baseYear: yearOf(base_year),
    baseValue: base && toNumber(base),
    baseDecimals: base?.scale ?? null,
    targetText: splitNoteMark(target).text,
  };
}

function yearOf(text = ''): number | null {
  const year = /^((?:19|20)\d{2})年?$/u.exec(text.normalize('NFKC'))?.[1];
  return year === undefined ? null : Number(year);
}

/** A place that the dictionary has not stands for itself. */
function regionOf(places: string, { regions }: Dictionary) {
  const folded = foldName(places);
  const region = regions.find(({ name, shortName, aliases }) =>
    [name, shortName, ...aliases].some((one) => foldName(one) === folded),
  );
  return region ? toNameRef(region) : { id: places, name: places, nameEn: null };
}

/** By date of the document, then year; within both in the order of print. */
function byPlan(a: PlanTargetReply, b: PlanTargetReply): number {
  if (a.plan.signedOn !== b.plan.signedOn) return a.plan.signedOn < b.plan.signedOn ? -1 : 1;
  if (a.plan.docNo !== b.plan.docNo) return a.plan.docNo < b.plan.docNo ? -1 : 1;
  return a.year - b.year;
}
