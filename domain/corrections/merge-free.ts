import { cellKey } from '../facts.ts';
import type { EarlierPrint } from '../earlier-print.ts';
import type { FreeTable, SheetRank, SheetTarget } from '../printed.ts';
import { isSaid, lackingFigure, lackingTarget } from './lacking.ts';
import type { Merged } from './merged.ts';

/**
 * A later print of a sheet over the one that stood: figures by indicator, region and months, targets by
 * their year. A place stays only with its figure.
 */
export function mergeFree(stood: FreeTable, later: FreeTable): Merged<FreeTable> {
  const now = new Set(later.figures.map(cellKey));
  const aimed = new Set(later.targets.map(targetKey));
  const goneFigures = stood.figures.filter((one) => !now.has(cellKey(one)));
  const goneTargets = stood.targets.filter((one) => !aimed.has(targetKey(one)));
  const lacking = [
    ...goneFigures.filter(isSaid).map(lackingFigure),
    ...goneTargets.map((target) => lackingTarget({ ...target, target })),
  ];
  if (lacking.length === 0) return { table: later, lacking };
  const gone = new Set(goneFigures.map(cellKey));
  const keep = keptFrom({ file: stood.file, sheet: stood.sheet });
  const table = {
    ...later,
    title: stood.title,
    notes: [...new Set([...stood.notes, ...later.notes])],
    figures: [...later.figures, ...goneFigures.map(keep)],
    targets: [...later.targets, ...goneTargets.map(keep)],
    ranks: [...later.ranks, ...stood.ranks.filter((rank) => gone.has(rankKey(rank))).map(keep)],
  };
  return { table, lacking };
}

function keptFrom(from: EarlierPrint) {
  return <T extends { from?: EarlierPrint }>(one: T): T => ({ ...one, from: one.from ?? from });
}

function targetKey({ indicatorId, regionId, year }: SheetTarget): string {
  return `${indicatorId} ${regionId} ${year}`;
}

const rankKey = (rank: SheetRank) => cellKey(rank);
