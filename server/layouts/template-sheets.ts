import type { SheetReading } from '#domain/layout/sheet-reading.ts';
import type { ShownSheet, Template, TemplateSheet } from '#domain/layout/shown.ts';
import type { Period } from '#domain/period.ts';
import type { Grid } from '#server/formats/grid.ts';
import { filledIn } from './grid-areas.ts';
import { findLinesBehind } from './lines-behind.ts';
import { matchSheets } from './match-sheets.ts';
import { toKeptAnswers } from './template-answers.ts';

export interface ShownSoFar {
  shown: readonly ShownSheet[];
  template: Template | null;
  /** The months that it was read for. */
  release: Period;
}

/**
 * How a file was read, to be kept: what was shown of each sheet (after what its template knew already),
 * where its figures and heads stood, and what these said. Names behind the last one are of lines that were
 * left out: they are no news next month.
 */
export function toTemplateSheets(
  { tables, grids }: Pick<SheetReading, 'tables'> & { grids: readonly Grid[] },
  { shown, template, release }: ShownSoFar,
): TemplateSheet[] {
  const known = matchSheets(template?.sheets ?? [], grids);
  return grids.map((grid) => {
    const layouts = tables.filter(({ sheet }) => sheet === grid.sheet).map(({ layout }) => layout);
    const before = known.find((one) => one.grid === grid)?.sheet.answers ?? [];
    const more = shown.find(({ sheet }) => sheet === grid.sheet)?.answers ?? [];
    const answers = [...before, ...toKeptAnswers(more, release)];
    const cells = layouts.flatMap(({ heads, figures }) =>
      heads.flatMap(({ cells: area, direction }) => [
        ...filledIn(grid, area),
        ...findLinesBehind({ cells: area, direction, figures }, grid),
      ]),
    );
    const heads = [...new Map(cells.map((one) => [`${one.row}:${one.column}`, one])).values()];
    return { sheet: grid.sheet, answers, layouts, heads };
  });
}
