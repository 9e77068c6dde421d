import { parseDecimal, type Decimal } from '../decimal.ts';
import type { Region } from '../dictionary.ts';
import type { LedgerCells, LedgerTable } from '../ledger/types.ts';
import { regionNamed } from '../region-named.ts';
import { findDifferences } from './find-differences.ts';
import { addShares } from './add-shares.ts';
import type { ClassCount, ControlList, ControlUnit, PlaceCounts, SourceDocument } from './types.ts';

/** What is printed of one place and class. */
interface PrintedShare {
  place: string;
  regionId: string | null;
  class: string;
  count: number | null;
  share: Decimal | null;
  sourceLine: string | null;
}

/** Every list of control units, each with the summary that is printed under the same name. */
export function readControlLists(
  units: readonly LedgerTable[],
  shares: readonly LedgerTable[],
  regions: readonly Region[],
): ControlList[] {
  return units.map((table) =>
    readControlList(
      table,
      shares.filter(({ subject }) => subject === table.subject),
      regions,
    ),
  );
}

function readControlList(
  table: LedgerTable,
  summaries: readonly LedgerTable[],
  regions: readonly Region[],
): ControlList {
  const units = table.rows.flatMap(({ cells }) => readUnit(cells, regions));
  const printed = summaries.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => readShare(cells, regions)),
  );
  const classes = [...new Set([...units, ...printed].map((one) => one.class))];
  const places = placesOf(units, printed, regions).map(({ place, region }) =>
    countPlace({ place, region, classes, units, printed }),
  );
  const read = { id: table.subject, document: documentOf(table), classes, units, places };
  return { ...read, findings: findDifferences(read, regions) };
}

function readUnit(cells: LedgerCells, regions: readonly Region[]): ControlUnit[] {
  const { code, name, class: of, places: place = '', scope, source_line: line } = cells;
  if (code === undefined || of === undefined) return [];
  const regionId = regionNamed(regions, place)?.id ?? null;
  return [
    {
      code,
      name: name ?? code,
      class: of,
      place,
      regionId,
      scope: scope ?? null,
      sourceLine: line ?? null,
    },
  ];
}

function readShare(cells: LedgerCells, regions: readonly Region[]): PrintedShare[] {
  const { places: place, class: of, count, share, source_line: line } = cells;
  if (place === undefined || of === undefined) return [];
  const counted = readNumber(count);
  return [
    {
      place,
      regionId: regionNamed(regions, place)?.id ?? null,
      class: of,
      count: counted === null || counted.scale > 0 ? null : Number(counted.units),
      share: readNumber(share),
      sourceLine: line ?? null,
    },
  ];
}

/** What is no plain number is no number here: the cell stays as it is in the ledger. */
function readNumber(text: string | undefined): Decimal | null {
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? parseDecimal(text) : null;
}

interface Place {
  place: string;
  region: Region | null;
}

/** The city, counties and parks that are named, in the order of the dictionary; then other names. */
function placesOf(
  units: readonly ControlUnit[],
  printed: readonly PrintedShare[],
  regions: readonly Region[],
): Place[] {
  const names = [...new Set([...printed, ...units].map(({ place }) => place))];
  const places = names.map((place) => ({ place, region: regionNamed(regions, place) }));
  const at = ({ region }: Place): number =>
    region === null ? regions.length : regions.indexOf(region);
  return places
    .toSorted((a, b) => at(a) - at(b))
    .filter(
      ({ region }, index, all) =>
        region === null || all.findIndex((other) => other.region === region) === index,
    );
}

function countPlace({
  place,
  region,
  classes,
  units,
  printed,
}: Place & {
  classes: readonly string[];
  units: readonly ControlUnit[];
  printed: readonly PrintedShare[];
}): PlaceCounts {
  const isWhole = region?.kind === 'city';
  // By the region where it is one: it may be written otherwise in list and summary.
  const isOf = (one: ControlUnit | PrintedShare): boolean =>
    region === null ? one.place === place : one.regionId === region.id;
  const inside = isWhole ? units : units.filter(isOf);
  const lines = printed.filter(isOf);
  const counted = classes.map((of): ClassCount => {
    const line = lines.find((one) => one.class === of);
    return {
      class: of,
      listed: inside.filter((unit) => unit.class === of).length,
      printed: line?.count ?? null,
      share: line?.share ?? null,
    };
  });
  return {
    place,
    regionId: region?.id ?? null,
    isWhole,
    classes: counted,
    shares: addShares(counted),
    sourceLine: lines[0]?.sourceLine ?? null,
  };
}

function documentOf({ rows, title }: LedgerTable): SourceDocument {
  const first = rows[0]?.cells ?? {};
  return {
    docNo: first.doc_no ?? null,
    title: first.document ?? title,
    signedOn: first.signed_on ?? null,
  };
}
