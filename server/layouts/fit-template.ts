import type { Template } from '#domain/layout/shown.ts';
import type { Grid } from '#server/formats/grid.ts';
import { keyOfHead } from './head-key.ts';
import { findLayoutChanges } from './layout-changes.ts';
import { matchSheets } from './match-sheets.ts';

/** Fewer names than these stand in many tables. */
const LEAST_HEADS = 2;

/** The template of which every head is where it was; of several the one that knows the most heads. */
export function findFitting<T extends Template>(
  templates: readonly T[],
  grids: readonly Grid[],
): T | null {
  const fitting = templates
    .map((template) => ({ template, heads: countHeads(template, grids) }))
    .filter(({ template, heads }) => {
      return heads >= LEAST_HEADS && findLayoutChanges(template.sheets, grids).length === 0;
    })
    .sort((a, b) => b.heads - a.heads);
  return fitting[0]?.template ?? null;
}

/** Of the sheets that are there; 0 where the file has one that the template does not know. */
function countHeads({ sheets }: Template, grids: readonly Grid[]): number {
  const matched = matchSheets(sheets, grids);
  if (matched.length < grids.length) return 0;
  const heads = matched.flatMap(({ sheet }) => sheet.heads);
  return heads.filter(({ text }) => keyOfHead(text) !== '').length;
}
