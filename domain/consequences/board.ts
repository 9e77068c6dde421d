import { tallyRegion, type BoardEntry, type BoardRow } from '../board.ts';
import type { Dictionary } from '../dictionary.ts';
import type { Tally } from '../standing.ts';
import { matchByKey } from './match.ts';
import { byPlace, positions } from './order.ts';
import { compareRanks } from './ranks.ts';
import type { BoardChanges, Standing, StatusChange, TallyChange } from './types.ts';

/** What of gaps, places and counts is otherwise on another board of the same or another release. */
export function compareBoards(
  before: readonly BoardRow[],
  after: readonly BoardRow[],
  dictionary: Dictionary,
): BoardChanges {
  return {
    ranks: compareRanks(before, after, dictionary),
    statuses: compareStatuses(before, after, dictionary),
    regions: compareRegions(before, after, dictionary),
    departments: compareDepartments(before, after, dictionary),
  };
}

/** Statuses that are another: what fell below its target first, then what reached it. */
function compareStatuses(
  before: readonly BoardRow[],
  after: readonly BoardRow[],
  dictionary: Dictionary,
): StatusChange[] {
  const entries = (rows: readonly BoardRow[]) => rows.flatMap((row) => row.entries);
  const keyOf = ({ indicatorId, regionId }: BoardEntry) => `${indicatorId} ${regionId}`;
  const changes = matchByKey(entries(before), entries(after), keyOf).flatMap(
    ({ before, after }): StatusChange[] => {
      const known = after ?? before;
      if (!known || before?.status === after?.status) return [];
      const { indicatorId, regionId } = known;
      const [from, to] = [before && toStanding(before), after && toStanding(after)];
      return [{ indicatorId, regionId, from, to }];
    },
  );
  const place = byPlace(dictionary);
  return changes.sort((a, b) => weight(a) - weight(b) || place(a, b));
}

function weight({ from, to }: StatusChange): number {
  if (from?.status === 'met' && to?.status === 'unmet') return 0;
  if (from?.status === 'unmet' && to?.status === 'met') return 1;
  if (to?.status === 'missing') return 2;
  return from && to ? 3 : 4;
}

function toStanding({ status, gap, gapDecimals }: BoardEntry): Standing {
  return { status, gap, gapDecimals };
}

function compareRegions(
  before: readonly BoardRow[],
  after: readonly BoardRow[],
  { regions }: Dictionary,
): TallyChange[] {
  return compareTallies(regions, (id) => [tallyRegion(before, id), tallyRegion(after, id)]);
}

/** A department is held to the city's figures of its indicators. */
function compareDepartments(
  before: readonly BoardRow[],
  after: readonly BoardRow[],
  { regions, departments }: Dictionary,
): TallyChange[] {
  const city = regions.find(({ kind }) => kind === 'city')?.id ?? '';
  const own = (rows: readonly BoardRow[], id: string) =>
    tallyRegion(
      rows.filter(({ indicator }) => indicator.departmentId === id),
      city,
    );
  return compareTallies(departments, (id) => [own(before, id), own(after, id)]);
}

/** The largest change in unmet indicators first. */
function compareTallies(
  subjects: readonly { id: string }[],
  talliesOf: (id: string) => [from: Tally, to: Tally],
): TallyChange[] {
  const place = positions(subjects);
  return subjects
    .flatMap(({ id }) => {
      const [from, to] = talliesOf(id);
      const isSame = from.monitorable === to.monitorable && from.unmet === to.unmet;
      return isSame ? [] : [{ id, from, to }];
    })
    .sort((a, b) => moved(b) - moved(a) || place(a.id) - place(b.id));
}

function moved({ from, to }: TallyChange): number {
  return Math.abs(to.unmet - from.unmet);
}
