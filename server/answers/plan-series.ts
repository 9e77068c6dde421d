import { isAbove } from '#domain/access.ts';
import { foldName } from '#domain/fold.ts';
import { decimalsOf, watchPlans, type PlanEntry } from '#domain/plans/entry.ts';
import { explainPlace } from '#domain/plans/explain.ts';
import { faultOfRow } from '#domain/plans/progress-faults.ts';
import { readProgressRows } from '#domain/plans/progress.ts';
import { readPlanRows, type PlanRow } from '#domain/plans/row.ts';
import { seriesId, seriesKey } from '#domain/plans/series-id.ts';
import type { JudgedValue } from '#domain/plans/watched.ts';
import { Problem } from '#server/problem.ts';
import type { PlanSeries } from '#server/schemas/plans.ts';
import type { DataView } from '#server/view/data-view.ts';
import { loadPlanLedger } from './plan-ledger.ts';
import { toAmount, toPlanPlace, toPlanTarget, toToldValue } from './plan-target.ts';

/** One series in all its years and places, with what was told of it. @throws unknown-target */
export async function readPlanSeries(view: DataView, id: string, on: string): Promise<PlanSeries> {
  const ledger = await loadPlanLedger(view);
  const own = watchPlans(ledger, on, (row) => seriesId(row) === id).toSorted(byYear);
  const [first] = own;
  if (!first) {
    throw new Problem('unknown-target', {
      zh: `没有“${id}”这个目标，它可能已改了名称或文号。全部目标在 /plans。`,
      en: `There is no target “${id}”: its name or document may have changed. All of them are at /plans.`,
    });
  }
  const keys = new Set(own.map(({ row }) => seriesKey(row)));
  const rows = readProgressRows(ledger.progress, ledger.regions);
  const all = readPlanRows(ledger.targets);
  const held = { targets: all, regions: ledger.regions, on };
  const isHidden = isAbove(first.row.access, view.clearance);
  const names = new Set(own.map(({ row }) => row.indicator));
  return {
    id,
    on,
    targets: own.map((entry) => toPlanTarget(entry, view.dictionary)),
    places: placesOf(own),
    others: membersBeside(first, all),
    unread: rows.flatMap((row) => {
      if (row.docNo !== foldName(first.row.docNo)) return [];
      const fault = faultOfRow(row, held);
      const isOwn = keys.has(row.series) || (fault?.nearest != null && names.has(fault.nearest));
      if (!fault || !isOwn || isHidden) return [];
      return [{ period: row.periodText, value: row.value, reason: fault.said }];
    }),
  };
}

const byYear = ({ row: a }: PlanEntry, { row: b }: PlanEntry) =>
  (a.year ?? Number.MAX_SAFE_INTEGER) - (b.year ?? Number.MAX_SAFE_INTEGER);

/** Each place once, its values judged by the target that was then due. */
function placesOf(entries: readonly PlanEntry[]): PlanSeries['places'] {
  const all = entries.flatMap((entry) => entry.places.map((one) => ({ entry, one })));
  return [...Map.groupBy(all, ({ one }) => one.place.key).values()].map((members) => {
    const last = members.at(-1);
    const judged = last?.one.watched.judged ?? [];
    const scale = decimalsOf(last?.one.values ?? []);
    return {
      place: toPlanPlace(members[0]?.one.place ?? NOWHERE),
      base: toAmount(
        last?.one.base ?? null,
        Math.max(scale, last?.entry.row.baseValue?.scale ?? 0),
      ),
      values: judged.flatMap((value) => {
        const found = members.find(({ one }) => isDueFor(one.watched.due, value)) ?? last;
        const then = found?.one.watched.judged.find(
          ({ told }) =>
            told.line === value.told.line &&
            told.releaseId === value.told.releaseId &&
            told.period.first === value.told.period.first &&
            told.period.last === value.told.period.last,
        );
        return found && then
          ? [toToldValue(found.entry, onlyWhenDue(found.entry, then), scale)]
          : [];
      }),
      steps: members.flatMap(({ entry, one }) => explainPlace(entry, one)),
    };
  });
}

/** Before it is due a value that is not there yet is no miss. */
function onlyWhenDue({ term, rule }: PlanEntry, value: JudgedValue): JudgedValue {
  const isInterim = term.kind === 'dated' && value.told.period.last < term.due;
  if (!isInterim || rule.kind === 'yearly' || value.isMet === true) return value;
  return { ...value, isMet: null, lack: value.lack?.lacks === 'verdict' ? null : value.lack };
}

const NOWHERE = { key: '', regionId: null, name: { zh: '', en: '' }, isCounty: false };

const isDueFor = (due: string | null, { told }: JudgedValue) =>
  due !== null && told.period.first <= due;

function membersBeside({ row, id }: PlanEntry, rows: readonly PlanRow[]): PlanSeries['others'] {
  if (row.group === '') return [];
  return rows
    .filter((one) => one.docNo === row.docNo && one.group === row.group)
    .map((one) => ({ id: seriesId(one), member: one.member }))
    .filter((one) => one.id !== id);
}
