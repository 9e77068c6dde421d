import type { ShownSheet, SheetAnswer, Template } from '#domain/layout/shown.ts';
import { formatPeriod, yearOf, type Period } from '#domain/period.ts';
import type { Grid } from '#server/formats/grid.ts';
import { matchSheets } from './match-sheets.ts';

/** In the place of months that were the release's own: next month they are the next release's. */
const OF_RELEASE = 'release';

/**
 * What of some answers holds for other months too. Months and years are kept as those of the release, or
 * not at all: they are asked again.
 * @param release the months that the file was read for
 */
export function toKeptAnswers(
  answers: readonly SheetAnswer[],
  release: Period | null,
): SheetAnswer[] {
  return answers.flatMap((answer) => {
    const own = ownMonths(answer, release);
    if (own === null || answer.about !== 'value') return [answer];
    const isOwn = answer.value === own || answer.value === OF_RELEASE;
    return isOwn ? [{ ...answer, value: OF_RELEASE }] : [];
  });
}

/** What a person has shown of a file, after what its template knows of the same sheets. */
export function shownByTemplate(
  { sheets }: Template,
  grids: readonly Grid[],
  { shown, hint }: { shown: readonly ShownSheet[]; hint: Period | null },
): ShownSheet[] {
  const known = matchSheets(sheets, grids).map(({ sheet, grid }) => ({
    sheet: grid.sheet,
    answers: sheet.answers.flatMap((answer) => inMonths(answer, hint)),
  }));
  return [...known, ...shown];
}

function inMonths(answer: SheetAnswer, release: Period | null): SheetAnswer[] {
  if (answer.about !== 'value' || answer.value !== OF_RELEASE) return [answer];
  const value = ownMonths(answer, release);
  return value === null || value === '' ? [] : [{ ...answer, value }];
}

/** What the release would have answered, blank where there is none; null: it is not about months. */
function ownMonths(answer: SheetAnswer, release: Period | null): string | null {
  if (answer.about !== 'value') return null;
  const { dimension } = answer;
  if (dimension === 'period') return release === null ? '' : formatPeriod(release);
  if (dimension === 'year') return release === null ? '' : String(yearOf(release));
  return null;
}
