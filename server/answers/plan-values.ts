import { clearanceOf, isAbove } from '#domain/access.ts';
import type { LedgerCells } from '#domain/ledger/types.ts';
import { takesNear, watchPlans, type PlanEntry, type PlanLedger } from '#domain/plans/entry.ts';
import { readPlanPeriod, type PlanPeriod } from '#domain/plans/period.ts';
import { placeOf, type PlanPlace } from '#domain/plans/place.ts';
import { readProgressRows } from '#domain/plans/progress.ts';
import { seriesId, seriesKey } from '#domain/plans/series-id.ts';
import { readPlanAmount } from '#domain/plans/value.ts';
import type { Actor } from '#domain/roles.ts';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import type { PlanValueOrder } from '#server/schemas/plan-values.ts';
import type { DataView } from '#server/view/data-view.ts';
import { loadPlanLedger } from './plan-ledger.ts';

type Told = PlanValueOrder['values'][number];

/**
 * Values of one target as rows of its document's table of progress. One of the same place and period takes
 * the place of the row that is there, however its period is written.
 * @throws unknown-target, forbidden, unreadable-cells naming each that is not understood
 */
export async function valueRows(
  view: DataView,
  { id, values, on }: PlanValueOrder & { id: string; on: string },
  actor: Actor,
): Promise<{ subject: string; rows: LedgerCells[] }> {
  const ledger = await loadPlanLedger(view);
  const entries = watchPlans(ledger, on, (row) => seriesId(row) === id);
  const [entry] = entries;
  if (!entry || entries.some(({ row }) => isAbove(row.access, clearanceOf(actor))))
    throw noTarget();
  const places = entries.flatMap((one) => one.places.map(({ place }) => place));
  const read = values.map((told) => readTold(told, { entry, ledger, places }));
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []));
  const seen = new Set<string>();
  for (const one of read) {
    if ('fault' in one) continue;
    const key = keyOf(one.place, one.period);
    if (seen.has(key)) faults.push(fault(one.told, TWICE).fault);
    seen.add(key);
  }
  if (faults.length > 0) throw unreadable(faults);
  const stood = rowsThatStand(ledger, entry);
  const rows = read.flatMap((one) => {
    if ('fault' in one) return [];
    const { told, place, period } = one;
    // The value that takes its place is in the target's unit, or says its own.
    const { unit: _, ...old } =
      stood.get(keyOf(place, period)) ?? fresh(told, { entry, ledger, place });
    const note = told.note === undefined ? {} : { note: told.note };
    return [{ ...old, ...note, value: told.value.trim(), reported_by: actor.name }];
  });
  return { subject: entry.row.docNo, rows };
}

interface Basis {
  entry: PlanEntry;
  ledger: PlanLedger;
  places: readonly PlanPlace[];
}

function readTold(told: Told, { entry, ledger, places }: Basis) {
  const name = told.place.trim();
  const named = name === '' && places.length > 0 ? places[0]?.key : undefined;
  const key = named ?? placeOf(name, ledger.regions).key;
  const place = places.find((one) => one.key === key || one.regionId === name);
  if (!place) return fault(told, NO_PLACE);
  const period = readPlanPeriod(told.period);
  if (!period) return fault(told, NO_PERIOD);
  const { scales, calendar } = ledger;
  const { reason } = readPlanAmount(told.value.trim(), {
    ...{ unit: entry.unit, scale: entry.row.scale },
    ...{ scales, calendar, takesNear: takesNear(entry.row, entry.rule) },
  });
  return reason ? fault(told, reason) : { told, place: place.key, period };
}

const fault = ({ place, period }: Told, { zh, en }: Said) => ({
  fault: { zh: `${place} ${period}：${zh}`, en: `“${place} ${period}”: ${en}` },
});

const NO_PLACE: Said = {
  zh: '目标里没有这个地区，请写目标列出的地区。',
  en: 'The target has no such place: name one that it lists.',
};
const NO_PERIOD: Said = {
  zh: '时期读不出来，请写成 2022、2022-06、2022年第2季度、2022-W24 或 2022-06-30。',
  en: 'No such period: write 2022, 2022-06, 2022-Q2, 2022-W24 or 2022-06-30.',
};

const TWICE: Said = {
  zh: '同一地区、同一时期写了两次，不知道以哪个为准，请删去一个。',
  en: 'the same place and period stand twice, and which counts is not known: remove one.',
};

function unreadable(faults: readonly Said[]): Problem {
  return new Problem('unreadable-cells', {
    zh: faults.map(({ zh }) => zh).join(''),
    en: faults.map(({ en }) => en).join(' '),
  });
}

const keyOf = (place: string, { first, last }: PlanPeriod) => `${place} ${first}/${last}`;

/** Cells of the rows of the series, by place and span. */
function rowsThatStand({ progress, regions }: PlanLedger, { row }: PlanEntry) {
  const cells = progress.flatMap(({ rows }) => rows.map((one) => one.cells));
  const own = seriesKey(row);
  return new Map(
    readProgressRows(progress, regions).flatMap((one, at): [string, LedgerCells][] => {
      const found = cells[at];
      if (one.series !== own || one.period === null || !found) return [];
      return [[keyOf(one.place, one.period), found]];
    }),
  );
}

function fresh(
  told: Told,
  { entry, ledger, place }: { entry: PlanEntry; ledger: PlanLedger; place: string },
): LedgerCells {
  const { docNo, indicator, member } = entry.row;
  const region = ledger.regions.find(({ id }) => id === place);
  const found = entry.places.find((one) => one.place.key === place);
  const places = region?.name ?? found?.place.name.zh ?? told.place;
  return {
    ...{ doc_no: docNo, indicator, places, period: told.period.trim() },
    ...(member !== '' && { member }),
  };
}

const noTarget = () =>
  new Problem('unknown-target', {
    zh: '没有这个目标，或您看不到它的完成情况。全部目标在 /plans。',
    en: 'There is no such target, or what came of it is not for you. All of them are at /plans.',
  });
