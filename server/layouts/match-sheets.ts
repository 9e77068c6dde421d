import type { TemplateSheet } from '#domain/layout/shown.ts';
import type { Grid } from '#server/formats/grid.ts';

/**
 * Which sheet of a template holds for which of a file: by name, then by name without its digits (202102),
 * and where each has one alone, that one. A sheet that the template does not know has none.
 */
export function matchSheets(
  sheets: readonly TemplateSheet[],
  grids: readonly Grid[],
): { sheet: TemplateSheet; grid: Grid }[] {
  const byName = index(sheets, (name) => name);
  const byWords = index(sheets, withoutDigits);
  const only = sheets.length === 1 && grids.length === 1 ? sheets[0] : undefined;
  return grids.flatMap((grid) => {
    const sheet =
      byName.get(grid.sheet ?? '') ?? byWords.get(withoutDigits(grid.sheet ?? '')) ?? only;
    return sheet ? [{ sheet, grid }] : [];
  });
}

function index(sheets: readonly TemplateSheet[], call: (name: string) => string) {
  return new Map(sheets.map((one) => [call(one.sheet ?? ''), one]));
}

function withoutDigits(name: string): string {
  return name.normalize('NFKC').replaceAll(/\d+/gu, '#');
}
