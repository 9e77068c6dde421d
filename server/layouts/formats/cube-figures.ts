import type { LeftOutCells } from '#domain/layout/sheet-reading.ts';
import { placeIn, type Cube } from '#server/formats/statistics/cube.ts';
import type { CubesResult } from '#server/formats/statistics/format-problems.ts';
import type { FormatReading, PrintedFigure } from '../printed-figure.ts';
import { readHead } from '../words/head-facts.ts';
import { joinFacts, joinNotes, NO_FACTS, type CategoryFacts } from './category-facts.ts';
import type { DimensionRole } from './dimension-words.ts';
import { findRoles } from './find-roles.ts';
import { leaveOutNamed } from './left-out-named.ts';
import { readCategory } from './read-category.ts';
import { withoutRepeatedTargets } from './repeated-targets.ts';
import { settleFigure } from './settle-figure.ts';
import { TargetEnds } from './target-ends.ts';
import { readFrequency } from './time-code.ts';

export function readCubes({ cubes, problems }: CubesResult<Cube>): FormatReading {
  const read = cubes.map(readCubeFigures);
  return {
    tables: [],
    figures: read.flatMap(({ figures }) => figures),
    questions: [],
    leftOut: read.flatMap(({ leftOut }) => leftOut),
    problems,
    isOwn: cubes.length > 0 && cubes.every(({ isOwn }) => isOwn),
  };
}

interface CubeFigures {
  figures: PrintedFigure[];
  leftOut: LeftOutCells[];
}

/** The figures of a cube, each with what its members say of it. */
function readCubeFigures(cube: Cube): CubeFigures {
  const roles = findRoles(cube);
  const frequency = frequencyOf(cube);
  const facts = cube.dimensions.map(({ categories }, index) =>
    categories.map((category) => readCategory(category, roles[index] ?? 'other', frequency)),
  );
  const order = roles.map((_, index) => index).sort((a, b) => rankOf(roles[a]) - rankOf(roles[b]));
  const whole = wholeFacts(cube, roles.includes('indicator'));
  const figures: PrintedFigure[] = [];
  const leftOut = new Map<string, number>();
  const targets = new TargetEnds();
  for (const cell of cube.cells) {
    const place = placeIn(cube.dimensions, cell.index);
    const said = joinFacts([
      ...order.map((index) => facts[index]?.[place[index] ?? 0] ?? NO_FACTS),
      whole,
    ]);
    if (said.derived !== null) {
      leftOut.set(said.derived, (leftOut.get(said.derived) ?? 0) + 1);
      continue;
    }
    const { text, status, missing, index } = cell;
    // Ours are definitions of indicators, which the dictionary has.
    const note = cube.isOwn ? cell.note : joinNotes(cell.note, said.note);
    const figure = {
      ...settleFigure({ ...said, note }),
      ...{ sheet: cube.name, row: index + 1, column: 1, address: String(index) },
      ...{ text, status, missing },
    };
    if (said.bound === null) figures.push(figure);
    else targets.add(figure, said.bound);
  }
  const all = [...figures, ...targets.join()];
  return {
    figures: cube.isOwn ? withoutRepeatedTargets(all) : all,
    leftOut: leaveOutNamed(cube.name, leftOut),
  };
}

/** What says more nearly what a figure is comes first: a place is one, whatever it is a place in. */
function rankOf(role: DimensionRole | undefined): number {
  const at = (['kind', 'unit'] as const).findIndex((one) => one === role);
  return at < 0 ? 2 : at;
}

/** What the file says of all: a title that says 累计, a unit, what is measured. */
function wholeFacts({ title, contents, unit }: Cube, hasIndicator: boolean): CategoryFacts {
  const head = readHead(contents ?? title ?? '');
  const isCumulative = `${title ?? ''}${contents ?? ''}`.includes('累计');
  const measured = contents ?? title;
  return {
    ...NO_FACTS,
    indicator: hasIndicator || measured === null ? null : head.name || measured,
    unit: unit ?? head.units[0] ?? null,
    span: isCumulative ? 'cumulative' : null,
    basis: head.basis,
  };
}

function frequencyOf({ dimensions }: Cube) {
  const own = dimensions.find(({ id }) => /^freq(?:uency)?$/iu.test(id));
  const [only, ...others] = own?.categories ?? [];
  return only === undefined || others.length > 0 ? null : readFrequency(only.code);
}
